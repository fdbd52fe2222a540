// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import dev.assay.cli.bench.BenchReport.Figure;
import dev.assay.judge.Judge;
import dev.assay.judge.language.Languages;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How fast programs are judged: bare processes against cells, a naive javac and java against ours,
 * how many programs a second, how long a Run takes beside a full queue, and how that grows. Peers
 * take turns with ours, so that both meet the same machine.
 */
public final class JudgeBench {
  private final boolean quick;
  private final Runnable step;
  private final List<Figure> figures = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Additions additions = new Additions(faults);

  /** How many times the step is called. */
  public static final int STEPS = 12;

  /** The same for {@link #workSamples}. */
  public static final int WORK_SAMPLE_STEPS = 2;

  public JudgeBench(boolean quick, Runnable step) {
    this.quick = quick;
    this.step = step;
  }

  /** All that there is to measure. */
  public BenchReport run() throws Exception {
    double loadBefore = load();
    OneProgramFigures one = new OneProgramFigures(additions, rounds());
    for (String driver : List.of("crun", "runc", "bubblewrap")) {
      one.cells(driver);
      step.run();
    }
    try (Sandbox sandbox = Sandbox.open(SandboxSettings.defaults())) {
      Judge judge = new Judge(sandbox, Languages.standard());
      judge.warmUp(judge.languages().named("java").orElseThrow());
      one.java(judge);
      step.run();
      figures.addAll(one.figures());
      manyPrograms(judge);
      growth(judge);
      measureWorkSamples(sandbox);
    }
    return report("judge", loadBefore);
  }

  private void manyPrograms(Judge judge) throws Exception {
    ManyProgramsFigures many = new ManyProgramsFigures(judge, additions);
    int programs = quick ? 12 : 120;
    many.throughput(List.of("java"), "Java programs", programs);
    step.run();
    many.throughput(List.of("python", "javascript", "java", "bash"), "mixed programs", programs);
    step.run();
    many.besideAQueue(rounds());
    step.run();
    figures.addAll(many.figures());
  }

  /** Work samples alone: services in every starter, and whole gradings. */
  public BenchReport workSamples() throws Exception {
    double loadBefore = load();
    try (Sandbox sandbox = Sandbox.open(SandboxSettings.defaults())) {
      measureWorkSamples(sandbox);
    }
    return report("worksamples", loadBefore);
  }

  private void measureWorkSamples(Sandbox sandbox) throws Exception {
    Path home = Path.of(Optional.ofNullable(System.getenv("ASSAY_HOME")).orElse(""));
    WorkSampleFigures samples = new WorkSampleFigures(home, sandbox, quick ? 1 : 5, faults);
    samples.runs();
    step.run();
    samples.gradings();
    samples.reviews();
    step.run();
    figures.addAll(samples.figures());
  }

  private BenchReport report(String name, double loadBefore) {
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    conditions.put("medians of", Integer.toString(rounds()));
    conditions.put(
        "load average", String.format(Locale.ROOT, "%.1f before, %.1f after", loadBefore, load()));
    return new BenchReport(name, conditions, figures, faults);
  }

  private int rounds() {
    return quick ? 7 : 50;
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private void growth(Judge judge) throws Exception {
    var growth = new JudgeGrowth(judge, Additions.SOURCES, faults);
    List<Integer> counts = quick ? List.of(1, 10, 20) : List.of(1, 10, 50, 100);
    growth.withTests("python", counts, quick ? 1 : 5);
    growth.withTests("java", counts, quick ? 1 : 5);
    step.run();
    List<String> languages = List.of("python", "java");
    List<Integer> lengths = quick ? List.of(0, 8, 16) : List.of(0, 10, 50, 100);
    growth.withQueue(lengths, languages, language -> additions.judged(judge, language));
    step.run();
    growth.withCandidates(
        quick ? 40 : 200, languages, language -> additions.judged(judge, language));
    step.run();
    figures.addAll(growth.figures());
  }
}
