// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.util.List;
import java.util.stream.Collectors;

/** No driver works on this machine; says why of each, and what to do. */
public final class SandboxUnavailable extends Exception {

  private static final long serialVersionUID = 1L;

  SandboxUnavailable(List<SandboxProbe.Report> reports) {
    super(
        reports.stream()
            .map(report -> report.driver() + ": " + report.reason())
            .collect(
                Collectors.joining(
                    "; ",
                    "No sandbox works on this machine, so no program of a candidate can be run. ",
                    ""
                        + ". To get one: apt-get install crun (as root), or apt-get install"
                        + " bubblewrap (without root)")));
  }
}
