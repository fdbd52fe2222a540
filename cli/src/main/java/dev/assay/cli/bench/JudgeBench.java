// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.cli.bench.BenchReport.Figure;
import dev.assay.judge.Judge;
import dev.assay.judge.Program;
import dev.assay.judge.RunLimits;
import dev.assay.judge.Trial;
import dev.assay.judge.Verdict;
import dev.assay.judge.language.Language;
import dev.assay.judge.language.Languages;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import dev.assay.sandbox.SandboxUnavailable;
import dev.assay.sandbox.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How fast programs are judged: bare processes against cells, a naive javac and java against ours,
 * how many programs a second, how long a Run takes beside a full queue, and how that grows. Peers
 * take turns with ours, so that both meet the same machine.
 */
public final class JudgeBench {
  private static final byte[] INPUT = "19 23\n".getBytes(UTF_8);
  private static final String JAVA =
      """
      import java.util.Scanner;

      public class Main {
        public static void main(String[] args) {
          Scanner in = new Scanner(System.in);
          System.out.println(in.nextInt() + in.nextInt());
        }
      }
      """;

  /** Small programs that add two numbers, and how to start them without a sandbox. */
  private static final Map<String, List<String>> BARE =
      Map.of(
          "python", List.of("/usr/bin/python3", "-B", "-s", "main"),
          "javascript", List.of("/usr/bin/node", "main"),
          "bash", List.of("/usr/bin/bash", "main"));

  private static final Map<String, String> SOURCES =
      Map.of(
          "python",
          "print(sum(map(int, input().split())))\n",
          "javascript",
          "console.log(require('fs').readFileSync(0, 'utf8').trim().split(' ')"
              + ".map(Number).reduce((a, b) => a + b));\n",
          "bash",
          "read a b; echo $((a + b))\n",
          "java",
          JAVA);

  private final boolean quick;
  private final Runnable step;
  private final List<Figure> figures = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

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
    for (String driver : List.of("crun", "runc", "bubblewrap")) {
      cells(driver);
      step.run();
    }
    try (Sandbox sandbox = Sandbox.open(SandboxSettings.defaults())) {
      Judge judge = new Judge(sandbox, Languages.standard());
      judge.warmUp(language(judge, "java"));
      naiveJava(judge);
      step.run();
      throughput(judge, List.of("java"), "Java programs");
      step.run();
      throughput(judge, List.of("python", "javascript", "java", "bash"), "mixed programs");
      step.run();
      besideAQueue(judge);
      step.run();
      growth(judge);
      measureWorkSamples(sandbox);
    }
    return report("judge", loadBefore);
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

  private static Language language(Judge judge, String name) {
    return judge.languages().named(name).orElseThrow();
  }

  /** A bare process, a cell made when it is needed, one prepared before. */
  private void cells(String driver) throws Exception {
    SandboxSettings settings = SandboxSettings.defaults().only(driver);
    try (Sandbox late = Sandbox.open(settings.withSlots(0));
        Sandbox early = Sandbox.open(settings)) {
      for (String language : BARE.keySet().stream().sorted().toList()) {
        Path folder = Files.createTempDirectory("assay-bench");
        Path main = Files.writeString(folder.resolve("main"), SOURCES.getOrDefault(language, ""));
        List<String> command = BARE.getOrDefault(language, List.of());
        if (Files.isExecutable(Path.of(command.getFirst()))) {
          Cell cell =
              Cell.of(command)
                  .with(new Mount.Late(Tree.of("main", Files.readAllBytes(main)), "/program"))
                  .in("/program");
          early.prepare(cell, 2);
          threeWays(driver + ", " + language, folder, command, cell, late, early);
        }
        Files.delete(main);
        Files.delete(folder);
      }
    } catch (SandboxUnavailable none) {
      return; // a driver this machine does not have
    }
  }

  private void threeWays(
      String name, Path folder, List<String> command, Cell cell, Sandbox late, Sandbox early)
      throws Exception {
    var bare = new ArrayList<Double>();
    var made = new ArrayList<Double>();
    var prepared = new ArrayList<Double>();
    for (int round = -3; round < rounds(); round++) {
      double first = millis(() -> process(folder, command));
      double second = millis(() -> inside(late, cell));
      double third = millis(() -> inside(early, cell));
      if (round >= 0) {
        bare.add(first);
        made.add(second);
        prepared.add(third);
      }
    }
    add(name + ", cell prepared ahead", "ms", median(prepared), median(bare));
    add(name + ", cell made when needed", "ms", median(made), median(bare));
  }

  private Object inside(Sandbox sandbox, Cell cell) throws Exception {
    Execution execution = sandbox.run(cell, new ByteArrayInputStream(INPUT));
    expect42(new String(execution.stdout(), UTF_8));
    return execution;
  }

  private Object process(Path folder, List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    // a cell's surroundings: what the caller's environment adds would slow only the peer
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "LANG", "C.UTF-8"));
    Process process = builder.start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(INPUT);
    }
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.onExit().join();
    if (command.getLast().equals("main") || command.getLast().equals("Main")) {
      expect42(said);
    }
    return said;
  }

  private void expect42(String said) {
    if (!said.strip().equals("42") && faults.size() < 5) {
      faults.add("a program answered \"" + said.strip() + "\" and not 42");
    }
  }

  private void naiveJava(Judge judge) throws Exception {
    Path home = Path.of(System.getProperty("java.home"), "bin");
    Path folder = Files.createTempDirectory("assay-bench");
    Path main = Files.writeString(folder.resolve("Main.java"), JAVA);
    var naive = new ArrayList<Double>();
    var ours = new ArrayList<Double>();
    for (int round = -3; round < rounds(); round++) {
      double first =
          millis(() -> {
            process(folder, List.of(home.resolve("javac").toString(), "Main.java"));
            return process(folder, List.of(home.resolve("java").toString(), "-cp", ".", "Main"));
          });
      double second = millis(() -> judged(judge, "java"));
      if (round >= 0) {
        naive.add(first);
        ours.add(second);
      }
    }
    Files.delete(folder.resolve("Main.class"));
    Files.delete(main);
    Files.delete(folder);
    add("Java compiled and run, against javac and java", "ms", median(ours), median(naive));
  }

  private Object judged(Judge judge, String language) throws InterruptedException {
    Program program = Program.of(language(judge, language), SOURCES.getOrDefault(language, ""));
    Trial trial = judge.run(program, new ByteArrayInputStream(INPUT), RunLimits.standard());
    if (trial.verdict() != Verdict.AC && faults.size() < 5) {
      faults.add("a program in " + language + " got " + trial.verdict() + ": " + trial.ending());
    }
    return trial;
  }

  private void throughput(Judge judge, List<String> languages, String name) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    for (int workers : List.of(1, 2 * cores)) {
      int programs = quick ? 12 : 120;
      var next = new AtomicInteger();
      long began = System.nanoTime();
      inParallel(
          workers,
          () -> {
            for (int i = next.getAndIncrement(); i < programs; i = next.getAndIncrement()) {
              judged(judge, languages.get(i % languages.size()));
            }
            return workers;
          });
      double seconds = (System.nanoTime() - began) / 1e9;
      String load = workers == 1 ? "one at a time" : workers + " at a time";
      figures.add(new Figure(name + ", " + load, "per second", programs / seconds, none()));
    }
  }

  /** As many workers as a grader has are busy all the time; one more takes what people run. */
  private void besideAQueue(Judge judge) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    var busy = new AtomicBoolean(true);
    var runs = new ArrayList<Double>();
    try (ExecutorService queue = Executors.newFixedThreadPool(cores)) {
      for (int worker = 0; worker < cores; worker++) {
        queue.submit(() -> {
          while (busy.get()) {
            judged(judge, "java");
            judged(judge, "python");
          }
          return busy;
        });
      }
      for (int round = 0; round < rounds(); round++) {
        runs.add(millis(() -> judged(judge, "python")));
        runs.add(millis(() -> judged(judge, "java")));
      }
      busy.set(false);
    }
    runs.sort(null);
    add("a Run beside a full queue, median", "ms", median(runs));
    add("a Run beside a full queue, 95th percentile", "ms", runs.get(runs.size() * 95 / 100));
  }

  private void growth(Judge judge) throws Exception {
    var growth = new JudgeGrowth(judge, SOURCES, faults);
    List<Integer> counts = quick ? List.of(1, 10, 20) : List.of(1, 10, 50, 100);
    growth.withTests("python", counts, quick ? 1 : 5);
    growth.withTests("java", counts, quick ? 1 : 5);
    step.run();
    List<String> languages = List.of("python", "java");
    List<Integer> lengths = quick ? List.of(0, 8, 16) : List.of(0, 10, 50, 100);
    growth.withQueue(lengths, languages, language -> judged(judge, language));
    step.run();
    growth.withCandidates(quick ? 40 : 200, languages, language -> judged(judge, language));
    step.run();
    figures.addAll(growth.figures());
  }

  private static void inParallel(int workers, Callable<?> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> all = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        all.add(threads.submit(work));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  private static double millis(Callable<?> work) throws Exception {
    long began = System.nanoTime();
    work.call();
    return (System.nanoTime() - began) / 1e6;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private void add(String name, String unit, double ours, double bare) {
    figures.add(new Figure(name, unit, ours, OptionalDouble.of(bare)));
  }

  private void add(String name, String unit, double ours) {
    figures.add(new Figure(name, unit, ours, none()));
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }
}
