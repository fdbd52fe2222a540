// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.doctor.Examination;
import dev.assay.sandbox.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Says what on this machine is missing, weakens isolation or spoils timings. */
@Command(
    name = "doctor",
    description = {
      "Say what is missing on this machine, weakens isolation or spoils timings.",
      "Changes nothing. Exit code 0 when Assay can serve here, 1 when something it needs is"
          + " missing."
    },
    footer = "./assay doctor --json")
final class DoctorCommand implements Callable<Integer> {

  private static final List<String> NEEDED = List.of("java", "database", "disk", "sandbox");

  @Mixin private DataOption data;

  @Option(names = "--json", description = "Print one JSON array and nothing else.")
  private boolean json;

  @Spec private CommandSpec self;

  @Override
  public Integer call() {
    String searchPath = System.getenv().getOrDefault("PATH", "");
    List<Finding> findings = new Examination(data.directory(), searchPath).findings();
    PrintWriter out = self.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.builder().build().writeValueAsString(findings));
    } else {
      findings.forEach(finding -> print(out, finding));
    }
    boolean lacking =
        findings.stream()
            .anyMatch(finding ->
                finding.state() == Finding.State.MISSING && NEEDED.contains(finding.name()));
    return lacking ? 1 : 0;
  }

  private static void print(PrintWriter out, Finding finding) {
    out.printf("%-8s%-22s%s%n", finding.state(), finding.name(), finding.explanation());
    if (!finding.remedy().isEmpty()) {
      out.printf("%-30s-> %s%n", "", finding.remedy());
    }
  }
}
