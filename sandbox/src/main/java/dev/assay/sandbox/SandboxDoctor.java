// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks this machine over: which drivers work, what weakens isolation, what spoils timings. Trying
 * the drivers takes a moment, since a cell is run with each.
 */
public final class SandboxDoctor {

  private SandboxDoctor() {}

  /** All findings, the most important first. */
  public static List<Finding> examine(SandboxSettings settings) {
    List<SandboxProbe.Report> reports = SandboxProbe.of(settings).reports();
    var findings = new ArrayList<Finding>();
    findings.add(sandbox(reports));
    boolean any = reports.stream().anyMatch(SandboxProbe.Report::usable);
    reports.forEach(report -> findings.add(driver(report, any)));
    var machine = new MachineFindings(Path.of("/"), Privileges.root());
    findings.addAll(machine.isolation());
    findings.addAll(machine.timings());
    return List.copyOf(findings);
  }

  private static Finding sandbox(List<SandboxProbe.Report> reports) {
    return reports.stream()
        .filter(SandboxProbe.Report::usable)
        .findFirst()
        .map(SandboxDoctor::found)
        .orElseGet(() ->
            new Finding(
                "sandbox",
                Finding.State.MISSING,
                "No sandbox works here: items with code or SQL do not run. Nothing runs"
                    + " unsandboxed.",
                "apt-get install crun, and run as root; without root: apt-get install"
                    + " bubblewrap"));
  }

  private static Finding found(SandboxProbe.Report report) {
    return report.reason().isEmpty()
        ? new Finding("sandbox", Finding.State.OK, "Programs run with " + report.driver(), "")
        : new Finding(
            "sandbox",
            Finding.State.WEAK,
            "Programs run with " + report.driver() + ", but: " + report.reason(),
            "Run as root, or give the service its own control group (systemd: Delegate=yes)");
  }

  private static Finding driver(SandboxProbe.Report report, boolean another) {
    String name = "driver " + report.driver();
    if (report.usable()) {
      return new Finding(name, Finding.State.OK, "A cell ran with it", "");
    }
    String need = another ? " (not needed: another driver works)" : "";
    return new Finding(
        name, Finding.State.MISSING, report.reason() + need, another ? "" : remedy(report));
  }

  private static String remedy(SandboxProbe.Report report) {
    return "apt-get install " + SandboxSettings.name(report.driver());
  }
}
