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
 */
public record SandboxSettings(List<String> drivers, Optional<Path> stateDirectory) {

  public SandboxSettings {
    drivers = List.copyOf(drivers);
  }

  /** crun, else runc, else bubblewrap. */
  public static SandboxSettings defaults() {
    return new SandboxSettings(List.of("crun", "runc", "bubblewrap"), Optional.empty());
  }

  /** The same with only this driver. */
  public SandboxSettings only(String driver) {
    return new SandboxSettings(List.of(driver), stateDirectory);
  }

  /** The same keeping its state below this directory, which every user must be able to traverse. */
  public SandboxSettings in(Path directory) {
    return new SandboxSettings(drivers, Optional.of(directory));
  }
}
