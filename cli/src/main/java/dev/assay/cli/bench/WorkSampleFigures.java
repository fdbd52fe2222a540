// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import dev.assay.cli.bench.BareService.Boot;
import dev.assay.cli.bench.BenchReport.Figure;
import dev.assay.items.ItemFiles;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.review.ReviewDocument;
import dev.assay.items.review.ReviewScore;
import dev.assay.items.review.ReviewType;
import dev.assay.items.service.LabelledSolution;
import dev.assay.items.service.ServiceDocument;
import dev.assay.items.service.ServiceType;
import dev.assay.items.suite.ExampleSuite;
import dev.assay.items.suite.SuiteTask;
import dev.assay.items.unittest.UnittestType;
import dev.assay.judge.service.ServiceJudge;
import dev.assay.judge.service.ServiceProgram;
import dev.assay.judge.service.ServiceResult;
import dev.assay.judge.service.ServiceTask;
import dev.assay.judge.suite.SuiteGrade;
import dev.assay.probes.Asked;
import dev.assay.sandbox.Sandbox;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.service.ServiceTasks;
import dev.assay.server.itemtype.suite.SuiteMarking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * How long work samples take: from a press of "Run" to the answer of a service in each starter,
 * beside the same service compiled and started without a sandbox, and whole gradings.
 */
final class WorkSampleFigures {
  private static final Asked HEALTH = new Asked("GET", "/health", Map.of(), "");

  private final Path home;
  private final Sandbox sandbox;
  private final int rounds;
  private final List<String> faults;
  private final List<Figure> figures = new ArrayList<>();

  /**
   * @param home the checkout, whose examples and content are measured
   * @param faults where what goes wrong is written
   */
  WorkSampleFigures(Path home, Sandbox sandbox, int rounds, List<String> faults) {
    this.home = home;
    this.sandbox = sandbox;
    this.rounds = rounds;
    this.faults = faults;
  }

  List<Figure> figures() {
    return List.copyOf(figures);
  }

  /** From "Run" to the first answer, of one small service in every starter that is here. */
  void runs() throws Exception {
    ServiceJudge judge = new ServiceJudge(sandbox);
    ServiceDocument item = service("docs/examples/services/coat-check");
    ServiceTask task = ServiceTasks.asking(item, List.of(HEALTH));
    for (String starter : item.project().starters().keySet()) {
      ServiceProgram program =
          ServiceTasks.program(item, ProjectAnswer.untouched(starter)).orElseThrow();
      if (!program.missing().isEmpty()) {
        faults.add(starter + " was not measured: " + program.missing());
        continue;
      }
      List<Double> cold =
          new ArrayList<>(List.of(Timing.millis(() -> answered(judge, task, program))));
      judge.warmUp(program);
      List<Double> warm = new ArrayList<>();
      List<Double> boots = new ArrayList<>();
      List<Double> bare = new ArrayList<>();
      List<Double> bareBoots = new ArrayList<>();
      try (BareService peer = BareService.of(program)) {
        for (int round = -1; round < rounds; round++) {
          double[] boot = {0};
          double ours = Timing.millis(() -> boot[0] = answered(judge, task, program));
          Boot theirs = peer.start();
          if (round >= 0) {
            warm.add(ours);
            boots.add(boot[0]);
            bare.add(theirs.built() + theirs.booted());
            bareBoots.add(theirs.booted());
          }
        }
      }
      add(
          "Run to first answer, " + starter,
          Timing.median(warm),
          OptionalDouble.of(Timing.median(bare)));
      add(
          "  of it the boot, " + starter,
          Timing.median(boots),
          OptionalDouble.of(Timing.median(bareBoots)));
      add("  the first of all, " + starter, cold.getFirst(), OptionalDouble.empty());
    }
  }

  /** Milliseconds of the boot. */
  private double answered(ServiceJudge judge, ServiceTask task, ServiceProgram program)
      throws InterruptedException {
    ServiceResult result = judge.judge(task, program, _ -> {});
    if (result instanceof ServiceResult.Probed probed
        && probed.answers().stream().allMatch(answer -> answer.status() == 200)) {
      return probed.boot().toNanos() / 1e6;
    }
    fault("a service did not answer: " + result);
    return Double.NaN;
  }

  /** Whole gradings of one answer, all that is looked at included. */
  void gradings() throws Exception {
    ServiceJudge judge = new ServiceJudge(sandbox);
    ServiceDocument item = service("content/service/ferry-seats");
    ServiceTask task = ServiceTasks.grading(item);
    for (LabelledSolution solution : item.solutions()) {
      if (solution.kind() == LabelledSolution.Kind.ACCEPTED) {
        ServiceProgram program = ServiceTasks.program(item, solution.answer()).orElseThrow();
        judge.warmUp(program);
        measure(
            "grading a service, " + solution.starter(),
            () -> judge.judge(task, program, _ -> {}) instanceof ServiceResult.Probed);
      }
    }
    SuiteMarking marking = new SuiteMarking(sandbox);
    for (Path folder : folders("content/unittest")) {
      SuiteTask tests = PublishedItem.of(ItemFiles.read(folder)).as(new UnittestType()).task();
      ExampleSuite suite = tests.suites().getFirst();
      ProjectAnswer answer = ProjectAnswer.of(tests.starter().name(), suite.files().files());
      if (marking.missing(tests).isEmpty()) {
        measure(
            "grading tests, " + folder.getFileName(),
            () -> marking.grade(tests, answer, 1) instanceof SuiteGrade.Scored);
      }
    }
  }

  /** A review is scored without a process. */
  void reviews() throws Exception {
    Path folder = folders("content/review").getFirst();
    ReviewDocument change = PublishedItem.of(ItemFiles.read(folder)).as(new ReviewType());
    measure(
        "grading a review, " + folder.getFileName(),
        () ->
            change.reviews().stream()
                .allMatch(known -> ReviewScore.of(change, known.review()).share() <= 1));
  }

  private void measure(String name, Callable<Boolean> grading) throws Exception {
    List<Double> times = new ArrayList<>();
    for (int round = -1; round < rounds; round++) {
      double took =
          Timing.millis(() -> {
            if (!grading.call()) {
              fault(name + " came to nothing");
            }
            return name;
          });
      if (round >= 0) {
        times.add(took);
      }
    }
    add(name, Timing.median(times), OptionalDouble.empty());
  }

  private List<Path> folders(String place) throws IOException {
    try (Stream<Path> folders = Files.list(home.resolve(place))) {
      return folders.sorted().toList();
    }
  }

  private ServiceDocument service(String folder) throws IOException, GradingFault {
    return PublishedItem.of(ItemFiles.read(home.resolve(folder))).as(new ServiceType());
  }

  private void fault(String words) {
    if (faults.size() < 5) {
      faults.add(words);
    }
  }

  private void add(String name, double millis, OptionalDouble bare) {
    figures.add(new Figure(name, "ms", millis, bare));
  }
}
