// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How to set up a sandbox.
 *
 * @param drivers names of the drivers to try, best first
 * @param stateDirectory where to keep bundles and trees; a private one by default
 * @param slotBytes memory that cells prepared ahead of need may hold; 0 for none of them
 */
public record SandboxSettings(List<String> drivers, Optional<Path> stateDirectory, long slotBytes) {

  private static final long SLOT_BYTES = 512L << 20;

  public SandboxSettings {
    drivers = List.copyOf(drivers);
  }

  /** crun, else runc, else bubblewrap; up to 512 MB of prepared cells. */
  public static SandboxSettings defaults() {
    return new SandboxSettings(List.of("crun", "runc", "bubblewrap"), Optional.empty(), SLOT_BYTES);
  }

  /** The same with only this driver. */
  public SandboxSettings only(String driver) {
    return new SandboxSettings(List.of(driver), stateDirectory, slotBytes);
  }

  /** The same keeping its state below this directory, which every user must be able to traverse. */
  public SandboxSettings in(Path directory) {
    return new SandboxSettings(drivers, Optional.of(directory), slotBytes);
  }

  /** The same trying these drivers, best first. */
  public SandboxSettings trying(List<String> names) {
    return new SandboxSettings(names, stateDirectory, slotBytes);
  }

  /** The same with this much memory for prepared cells; 0 prepares none. */
  public SandboxSettings withSlots(long bytes) {
    return new SandboxSettings(drivers, stateDirectory, bytes);
  }
}
