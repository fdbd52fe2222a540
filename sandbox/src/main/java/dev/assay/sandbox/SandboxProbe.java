// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.util.List;

/** Finds out which drivers work on this machine by running a cell with each. */
public final class SandboxProbe {

  private final List<Report> reports;

  private SandboxProbe(List<Report> reports) {
    this.reports = List.copyOf(reports);
  }

  /**
   * What is known of one driver.
   *
   * @param driver its name
   * @param usable whether a cell ran with it
   * @param reason why not, or what it lacks; empty when all is well
   */
  public record Report(String driver, boolean usable, String reason) {}

  /** Tries the drivers of the settings. */
  public static SandboxProbe of(SandboxSettings settings) {
    return new SandboxProbe(
        settings.drivers().stream().map(driver -> new Report(driver, false, "not tried")).toList());
  }

  /** One report per driver, in the order of the settings. */
  public List<Report> reports() {
    return reports;
  }

  /** The first driver that works. */
  public Sandbox open() throws SandboxUnavailable {
    throw new SandboxUnavailable(reports);
  }
}
