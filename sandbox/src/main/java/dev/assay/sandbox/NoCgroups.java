// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What remains without control groups: looking at the processes from time to time. A process that
 * comes and goes between two looks is not seen, so limits on memory and processor time are weak;
 * the doctor says so.
 */
final class NoCgroups implements Cgroups {

  private static final long PAGE = 4096;

  @Override
  public CellGroup create(String name, Allowance allowance) {
    return new Watched(allowance.memoryBytes());
  }

  @Override
  public List<Path> bases() {
    return List.of();
  }

  @Override
  public String description() {
    return "no control groups";
  }

  private static final class Watched implements CellGroup {

    private long allowedMemory;
    private final Map<Long, Duration> cpuByProcess = new HashMap<>();
    private @Nullable ProcessHandle root;
    private long peak;

    Watched(long allowedMemory) {
      this.allowedMemory = allowedMemory;
    }

    @Override
    public synchronized void rootedIn(ProcessHandle process) {
      root = process;
    }

    @Override
    public List<Path> entrances() {
      return List.of();
    }

    @Override
    public synchronized Duration cpu() {
      processes()
          .forEach(process ->
              process
                  .info()
                  .totalCpuDuration()
                  .ifPresent(time -> cpuByProcess.put(process.pid(), time)));
      return cpuByProcess.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public synchronized long peakMemory() {
      peak = Math.max(peak, memoryInUse());
      return peak;
    }

    @Override
    public synchronized long memoryInUse() {
      return processes().mapToLong(Watched::resident).sum();
    }

    @Override
    public synchronized void restart(Allowance allowance) throws IOException {
      GroupFiles.requireRoom(memoryInUse(), allowance);
      allowedMemory = allowance.memoryBytes();
      peak = 0;
    }

    @Override
    public synchronized boolean outOfMemory() {
      return peakMemory() > allowedMemory;
    }

    /** The pid namespace's first process takes all others with it. */
    @Override
    public synchronized void killAll() {
      processes().toList().reversed().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void remove() {}

    private Stream<ProcessHandle> processes() {
      return Optional.ofNullable(root).stream()
          .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
          .filter(ProcessHandle::isAlive);
    }

    private static long resident(ProcessHandle process) {
      try {
        String statm = Files.readString(Path.of("/proc/" + process.pid() + "/statm"));
        return PAGE * Long.parseLong(statm.split(" ", -1)[1]);
      } catch (IOException | NumberFormatException gone) {
        return 0;
      }
    }
  }
}
