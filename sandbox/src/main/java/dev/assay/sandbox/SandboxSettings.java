// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How to set up a sandbox.
 *
 * @param drivers names of the drivers to try, best first, each alone or as {@code
 *     name=/path/of/its/program}
 * @param stateDirectory where to keep bundles and trees; a private one by default
 * @param slotBytes memory that cells prepared ahead of need may hold; 0 for none of them
 */
public record SandboxSettings(List<String> drivers, Optional<Path> stateDirectory, long slotBytes) {

  /** Variable of the environment that names the drivers to try. */
  public static final String DRIVERS = "ASSAY_SANDBOX_DRIVERS";

  private static final List<String> USUAL = List.of("crun", "runc", "bubblewrap");
  private static final long SLOT_BYTES = 512L << 20;

  public SandboxSettings {
    drivers = List.copyOf(drivers);
  }

  /**
   * The drivers that the environment names in {@value #DRIVERS}, with commas between them; else
   * crun, else runc, else bubblewrap. Up to 512 MB of prepared cells.
   */
  public static SandboxSettings defaults() {
    return of(System.getenv());
  }

  /** As {@link #defaults}, for this environment. */
  static SandboxSettings of(Map<String, String> environment) {
    List<String> drivers =
        Pattern.compile(",")
            .splitAsStream(environment.getOrDefault(DRIVERS, ""))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
    return new SandboxSettings(drivers.isEmpty() ? USUAL : drivers, Optional.empty(), SLOT_BYTES);
  }

  /** The driver's name in a word of {@link #drivers}. */
  static String name(String word) {
    int end = word.indexOf('=');
    return end < 0 ? word : word.substring(0, end);
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
