// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.service.SolutionCheck;
import dev.assay.cli.service.SolutionReport;
import dev.assay.items.Finding;
import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemTypes;
import dev.assay.items.ManifestReader;
import dev.assay.items.SkillTree;
import dev.assay.items.UnreadableItem;
import dev.assay.items.service.LabelledSolution;
import dev.assay.items.service.ServiceDocument;
import dev.assay.items.service.ServiceType;
import dev.assay.judge.service.ServiceJudge;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import dev.assay.sandbox.SandboxUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Boots the labelled solutions of work samples and holds them against their promises. */
@Command(
    name = "verify",
    description = {
      "Boot every labelled solution of service packages, probe it, and compare each group of probes"
          + " with what the solution promises.",
      "Exit codes: 0 all agree, 1 some do not, 2 a package cannot be read, 3 something could not be"
          + " started here (a library or the sandbox is missing)."
    },
    footer = "./assay service verify content/service/*")
final class ServiceVerifyCommand implements Callable<Integer> {
  private static final int NOT_HERE = 3;

  @Parameters(paramLabel = "PACKAGE", arity = "1..*", description = "Folders of service items.")
  private List<Path> packages;

  @Option(names = "--json", description = "Print one JSON document on stdout and nothing else.")
  private boolean json;

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      description = "Only solutions whose path has this in it.")
  private Optional<String> only = Optional.empty();

  @Spec private CommandSpec self;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = self.commandLine().getErr();
    Map<Path, ServiceDocument> items = new LinkedHashMap<>();
    boolean unreadable = false;
    for (Path folder : packages) {
      if (!Files.isDirectory(folder)) {
        throw Refusal.badInput(folder + " is not a folder: a service package is one");
      }
      Findings findings = new Findings();
      Optional<ServiceDocument> item = read(folder, findings);
      findings.all().forEach(finding -> err.println(folder + "/" + finding));
      item.ifPresent(document -> items.put(folder, document));
      unreadable |= item.isEmpty();
    }
    List<SolutionReport> reports = List.of();
    if (!items.isEmpty()) {
      try (Sandbox sandbox = Sandbox.open(SandboxSettings.defaults())) {
        reports = verify(new ServiceJudge(sandbox), items);
      } catch (SandboxUnavailable e) {
        err.println("assay service verify: " + e.getMessage());
        return NOT_HERE;
      }
    }
    if (json) {
      self.commandLine().getOut().println(SolutionLines.json(reports));
    }
    return exitCode(unreadable, reports);
  }

  /** The skill tree is no matter here: a package stands for itself. */
  private static Optional<ServiceDocument> read(Path folder, Findings findings) throws IOException {
    ItemFiles files;
    try {
      files = ItemFiles.read(folder);
    } catch (UnreadableItem e) {
      e.findings().forEach(finding -> findings.error(finding.where(), finding.message()));
      return Optional.empty();
    }
    Findings ofManifest = new Findings();
    var manifest =
        new ManifestReader(ItemTypes.installed(), SkillTree.parse("{}")).read(files, ofManifest);
    if (manifest.isEmpty() || !manifest.get().type().equals(new ServiceType().name())) {
      findings.error(ManifestReader.FILE, "is not that of a service item (type: service)");
      return Optional.empty();
    }
    ServiceDocument document = new ServiceType().read(files, manifest.get(), findings);
    boolean wrong = findings.all().stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
    return wrong ? Optional.empty() : Optional.of(document);
  }

  private List<SolutionReport> verify(ServiceJudge judge, Map<Path, ServiceDocument> items)
      throws InterruptedException {
    PrintWriter out = self.commandLine().getOut();
    List<SolutionReport> reports = new ArrayList<>();
    try (TerminalProgress progress = new TerminalProgress("verifying")) {
      progress.expect(items.values().stream().mapToLong(item -> wanted(item).size()).sum());
      for (Map.Entry<Path, ServiceDocument> item : items.entrySet()) {
        String name = item.getKey().toAbsolutePath().normalize().getFileName().toString();
        SolutionCheck check = new SolutionCheck(judge, name, item.getValue());
        for (LabelledSolution solution : wanted(item.getValue())) {
          SolutionReport report = check.report(solution);
          reports.add(report);
          progress.step();
          if (!json) {
            out.println(SolutionLines.line(report));
            out.flush();
          }
        }
      }
    }
    if (!json) {
      out.println(SolutionLines.summary(reports));
    }
    return reports;
  }

  private List<LabelledSolution> wanted(ServiceDocument item) {
    return item.solutions().stream()
        .filter(solution -> only.isEmpty() || solution.path().contains(only.get()))
        .toList();
  }

  private static int exitCode(boolean unreadable, List<SolutionReport> reports) {
    if (unreadable) {
      return 2;
    }
    if (reports.stream().anyMatch(r -> r.agrees().filter(agrees -> !agrees).isPresent())) {
      return 1;
    }
    return reports.stream().anyMatch(r -> r.agrees().isEmpty()) ? NOT_HERE : 0;
  }
}
