// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.bench.BenchReport;
import dev.assay.cli.bench.DemandBench;
import dev.assay.cli.bench.JudgeBench;
import dev.assay.cli.bench.PsychometricsBench;
import dev.assay.cli.bench.ServeBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures, as ratios against a bare peer in the same run. */
@Command(
    name = "bench",
    description = {
      "Measure this build on this machine, as ratios against a bare peer in the same run.",
      "serve: starts, a start storm, autosaves and memory, against a server of the same framework"
          + " whose one endpoint inserts a row. It works in a folder of its own, which it deletes.",
      "judge: cells of every driver against bare processes, Java against javac and java, programs a"
          + " second, and a Run beside a full queue and while 50 candidates work; how time grows"
          + " with the number of tests and the length of the queue; and what worksamples measures.",
      "worksamples: from Run to the first answer of a service in each starter, against the same"
          + " service compiled and started bare; whole gradings of services, tests and reviews.",
      "psychometrics: calibrations against EM in NumPy, where python3 has it, at the same"
          + " log-likelihood; how their cost grows.",
      "demand: how well skills are found in labelled job ads, with the sentence model against the"
          + " dictionary alone.",
      "Exit codes: 0 measured without errors, 1 something failed on the way, 2 bad input."
    },
    footer = "./assay bench serve --quick")
final class BenchCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      defaultValue = "serve",
      description = "Which benchmark: serve, judge, worksamples, psychometrics or demand.")
  private String name;

  @Option(names = "--quick", description = "Measure little: to see that it works.")
  private boolean quick;

  @Option(names = "--json", description = "Print one JSON document on stdout and nothing else.")
  private boolean json;

  @Spec private CommandSpec self;

  @Override
  public Integer call() throws Exception {
    return switch (name) {
      case "serve" -> {
        ServeBench.Size size = quick ? ServeBench.Size.quick() : ServeBench.Size.full();
        yield report(size.steps(), step -> new ServeBench(size, step).run());
      }
      case "judge" -> report(JudgeBench.STEPS, step -> new JudgeBench(quick, step).run());
      case "worksamples" ->
          report(JudgeBench.WORK_SAMPLE_STEPS, step -> new JudgeBench(quick, step).workSamples());
      case "psychometrics" ->
          report(PsychometricsBench.STEPS, step -> new PsychometricsBench(quick, step).run());
      case "demand" -> report(DemandBench.STEPS, step -> new DemandBench(step).run());
      default ->
          throw Refusal.badInput(
              "there is no benchmark '%s'; there are: serve, judge, worksamples, psychometrics, demand"
                  .formatted(name));
    };
  }

  @FunctionalInterface
  private interface Bench {
    BenchReport run(Runnable step) throws Exception;
  }

  private int report(int steps, Bench bench) throws Exception {
    try (TerminalProgress progress = new TerminalProgress("measuring")) {
      progress.expect(steps);
      BenchReport report = bench.run(progress::step);
      self.commandLine().getOut().println(json ? report.json() : report.text());
      return report.faults().isEmpty() ? 0 : 1;
    }
  }
}
