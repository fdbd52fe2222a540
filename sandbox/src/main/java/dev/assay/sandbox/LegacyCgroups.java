// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Control groups of version 1, hybrid layouts included: one hierarchy per controller, each with
 * this process somewhere in it. Groups are made below the process's own, so that whatever limits
 * the process limits its cells as well.
 */
final class LegacyCgroups implements Cgroups {

  private final Path memory;
  private final Path pids;
  private final Path cpu;

  private LegacyCgroups(Path memory, Path pids, Path cpu) {
    this.memory = memory;
    this.pids = pids;
    this.cpu = cpu;
  }

  static LegacyCgroups open(MountTable table, String name) throws IOException {
    var opened =
        new LegacyCgroups(
            base(table, "memory", name), base(table, "pids", name), base(table, "cpuacct", name));
    for (Path base : opened.bases()) {
      Files.createDirectories(base);
    }
    Path hierarchical = opened.memory.resolve("memory.use_hierarchy");
    if (GroupFiles.number(hierarchical) == 0 && Files.exists(hierarchical)) {
      GroupFiles.write(hierarchical, "1");
    }
    return opened;
  }

  private static Path base(MountTable table, String controller, String name) throws IOException {
    return table
        .ownLegacy(controller)
        .orElseThrow(
            () -> new IOException("the cgroup controller \"" + controller + "\" is not mounted"))
        .resolve(name);
  }

  @Override
  public List<Path> bases() {
    return Stream.of(memory, pids, cpu).distinct().toList();
  }

  @Override
  public String description() {
    return "cgroup v1";
  }

  @Override
  public CellGroup create(String name, Allowance allowance) throws IOException {
    var group = new Group(memory.resolve(name), pids.resolve(name), cpu.resolve(name));
    for (Path directory : group.directories()) {
      Files.createDirectory(directory);
    }
    if (!Files.exists(group.withSwap())) {
      GroupFiles.write(group.memory.resolve("memory.swappiness"), "0");
    }
    group.limit(allowance);
    return group;
  }

  private record Group(Path memory, Path pids, Path time) implements CellGroup {

    List<Path> directories() {
      return Stream.of(memory, pids, time).distinct().toList();
    }

    private Path withSwap() {
      return memory.resolve("memory.memsw.limit_in_bytes");
    }

    /** The limit with swap can never be below the one without. */
    private void limit(Allowance allowance) throws IOException {
      String bytes = Long.toString(allowance.memoryBytes());
      Path plain = memory.resolve("memory.limit_in_bytes");
      boolean more = allowance.memoryBytes() > GroupFiles.number(plain);
      boolean swap = Files.exists(withSwap());
      if (swap && more) {
        GroupFiles.write(withSwap(), bytes);
      }
      GroupFiles.write(plain, bytes);
      if (swap && !more) {
        GroupFiles.write(withSwap(), bytes);
      }
      GroupFiles.write(pids.resolve("pids.max"), Integer.toString(allowance.processes()));
    }

    @Override
    public void restart(Allowance allowance) throws IOException {
      GroupFiles.requireRoom(memoryInUse(), allowance);
      limit(allowance);
      GroupFiles.write(memory.resolve("memory.max_usage_in_bytes"), "0");
    }

    @Override
    public long memoryInUse() {
      return GroupFiles.number(memory.resolve("memory.usage_in_bytes"));
    }

    @Override
    public List<Path> entrances() {
      return directories().stream().map(directory -> directory.resolve("cgroup.procs")).toList();
    }

    @Override
    public Duration cpu() {
      return Duration.ofNanos(GroupFiles.number(time.resolve("cpuacct.usage")));
    }

    @Override
    public long peakMemory() {
      return GroupFiles.number(memory.resolve("memory.max_usage_in_bytes"));
    }

    @Override
    public boolean outOfMemory() {
      return GroupFiles.number(memory.resolve("memory.oom_control"), "oom_kill") > 0;
    }

    @Override
    public void killAll() {
      Slaughter.of(
          pids,
          () -> {
            // no process more: a fork bomb cannot outrun the killing
            GroupFiles.write(pids.resolve("pids.max"), "0");
          });
    }

    @Override
    public void remove() {
      directories().forEach(GroupFiles::remove);
    }
  }
}
