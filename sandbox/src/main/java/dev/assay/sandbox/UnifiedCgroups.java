// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Control groups of version 2. A group that has processes cannot pass controllers on to groups
 * below it, unless it is the machine's root. So the base is, whichever can be had first: below this
 * process's own group, which it leaves for a sibling leaf when it is alone there (a service with
 * {@code Delegate=yes}, a container's root); at the top of the hierarchy (root on an ordinary
 * machine).
 */
final class UnifiedCgroups implements Cgroups {

  private static final List<String> CONTROLLERS = List.of("memory", "pids");

  private static final String LEAF = "assay-host";

  private final Path base;

  private UnifiedCgroups(Path base) {
    this.base = base;
  }

  static UnifiedCgroups open(MountTable table, String name) throws IOException {
    MountTable.Hierarchy mount =
        table.unified().orElseThrow(() -> new IOException("no cgroup file system is mounted"));
    Path own = home(mount.directory(table.ownUnified()));
    IOException refusal = new IOException("no cgroup may be made under " + mount.point());
    for (Path parent : List.of(own, mount.point())) {
      try {
        passOn(parent);
        Path base = Files.createDirectory(parent.resolve(name));
        GroupFiles.write(base.resolve("cgroup.subtree_control"), "+memory +pids");
        return new UnifiedCgroups(base);
      } catch (IOException e) {
        refusal.addSuppressed(e);
      }
    }
    throw refusal;
  }

  /** The group this process was in before an earlier sandbox of it moved it to the leaf. */
  private static Path home(Path own) {
    Path above = own.getParent();
    return own.endsWith(LEAF) && above != null ? above : own;
  }

  /** Makes the group pass memory and pids on, moving its processes to a leaf when they are ours. */
  private static void passOn(Path parent) throws IOException {
    if (passesOn(parent)) {
      return;
    }
    try {
      GroupFiles.write(parent.resolve("cgroup.subtree_control"), "+memory +pids");
    } catch (IOException busy) {
      if (!allOurs(parent)) {
        throw busy;
      }
      Path leaf = Files.createDirectories(parent.resolve(LEAF));
      for (long pid : GroupFiles.members(parent)) {
        GroupFiles.write(leaf.resolve("cgroup.procs"), Long.toString(pid));
      }
      GroupFiles.write(parent.resolve("cgroup.subtree_control"), "+memory +pids");
    }
  }

  private static boolean passesOn(Path group) throws IOException {
    return Arrays.asList(GroupFiles.read(group.resolve("cgroup.subtree_control")).split(" ", -1))
        .containsAll(CONTROLLERS);
  }

  /** Whether everyone in the group is this process's family: its ancestors there and theirs. */
  private static boolean allOurs(Path group) {
    List<Long> members = GroupFiles.members(group);
    var family = new HashSet<Long>();
    Optional<ProcessHandle> up = Optional.of(ProcessHandle.current());
    while (up.isPresent() && members.contains(up.get().pid())) {
      family.add(up.get().pid());
      up.get().descendants().forEach(process -> family.add(process.pid()));
      up = up.get().parent();
    }
    return family.containsAll(members);
  }

  @Override
  public List<Path> bases() {
    return List.of(base);
  }

  @Override
  public String description() {
    return "cgroup v2";
  }

  @Override
  public CellGroup create(String name, Allowance allowance) throws IOException {
    var group = new Group(Files.createDirectory(base.resolve(name)));
    Path swap = group.directory.resolve("memory.swap.max");
    if (Files.exists(swap)) {
      GroupFiles.write(swap, "0");
    }
    group.limit(allowance);
    return group;
  }

  private static final class Group implements CellGroup {

    private final Path directory;

    /** Forgetting the peak holds for the very file that asked for it. */
    private Optional<FileChannel> peak = Optional.empty();

    Group(Path directory) {
      this.directory = directory;
    }

    private void limit(Allowance allowance) throws IOException {
      GroupFiles.write(directory.resolve("memory.max"), Long.toString(allowance.memoryBytes()));
      GroupFiles.write(directory.resolve("pids.max"), Integer.toString(allowance.processes()));
    }

    @Override
    public synchronized void restart(Allowance allowance) throws IOException {
      GroupFiles.requireRoom(memoryInUse(), allowance);
      limit(allowance);
      try {
        var file =
            FileChannel.open(
                directory.resolve("memory.peak"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        peak = Optional.of(file);
        file.write(ByteBuffer.wrap(new byte[] {'0'}));
      } catch (IOException older) {
        closePeak();
      }
    }

    private void closePeak() {
      try {
        if (peak.isPresent()) {
          peak.get().close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        peak = Optional.empty();
      }
    }

    @Override
    public long memoryInUse() {
      return GroupFiles.number(directory.resolve("memory.current"));
    }

    @Override
    public List<Path> entrances() {
      return List.of(directory.resolve("cgroup.procs"));
    }

    @Override
    public Duration cpu() {
      return Duration.ofNanos(
          1000 * GroupFiles.number(directory.resolve("cpu.stat"), "usage_usec"));
    }

    @Override
    public synchronized long peakMemory() {
      if (peak.isEmpty()) {
        return GroupFiles.number(directory.resolve("memory.peak"));
      }
      try {
        ByteBuffer digits = ByteBuffer.allocate(32);
        int length = peak.get().read(digits, 0);
        return Long.parseLong(new String(digits.array(), 0, length, US_ASCII).strip());
      } catch (IOException | NumberFormatException gone) {
        return 0;
      }
    }

    @Override
    public boolean outOfMemory() {
      return GroupFiles.number(directory.resolve("memory.events"), "oom_kill") > 0;
    }

    @Override
    public void killAll() {
      Slaughter.of(
          directory,
          () -> {
            GroupFiles.write(directory.resolve("pids.max"), "0");
            Path kill = directory.resolve("cgroup.kill");
            if (Files.exists(kill)) {
              GroupFiles.write(kill, "1");
            }
          });
    }

    @Override
    public synchronized void remove() {
      closePeak();
      GroupFiles.remove(directory);
    }
  }
}
