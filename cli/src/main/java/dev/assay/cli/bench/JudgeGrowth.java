// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.cli.bench.BenchReport.Figure;
import dev.assay.judge.Judge;
import dev.assay.judge.Judgement;
import dev.assay.judge.ProblemJudge;
import dev.assay.judge.Program;
import dev.assay.judge.Progress;
import dev.assay.judge.Scope;
import dev.assay.judge.problem.PackageFiles;
import dev.assay.judge.problem.PackageReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * How judging grows: with the number of test cases of a problem, with the number of programs that
 * wait before one's own, and with people who press Run now and then.
 */
final class JudgeGrowth {
  private static final int CANDIDATES = 50;
  private static final double SECONDS_BETWEEN_RUNS = 30;
  private static final long SEED = 20_261_125;

  private final Judge judge;
  private final Map<String, String> sources;
  private final List<String> faults;
  private final List<Figure> figures = new ArrayList<>();
  private final int workers = Runtime.getRuntime().availableProcessors();

  /**
   * @param sources programs by language that add two numbers
   * @param faults where what goes wrong is written
   */
  JudgeGrowth(Judge judge, Map<String, String> sources, List<String> faults) {
    this.judge = judge;
    this.sources = sources;
    this.faults = faults;
  }

  /** One program, judged; its result is looked at by whoever gives this. */
  @FunctionalInterface
  interface Judging {
    void judge(String language) throws Exception;
  }

  List<Figure> figures() {
    return List.copyOf(figures);
  }

  /** One submission, compiled once and run on every case, one after the other. */
  void withTests(String language, List<Integer> counts, int rounds) throws Exception {
    for (int count : counts) {
      ProblemJudge problem =
          judge.problem(
              PackageReader.read(PackageFiles.of("adding-" + count, adding(count))).orThrow());
      Program program =
          Program.of(
              judge.languages().named(language).orElseThrow(), sources.getOrDefault(language, ""));
      var times = new ArrayList<Double>();
      for (int round = -1; round < rounds; round++) {
        long began = System.nanoTime();
        Judgement judgement = problem.judge(program, Scope.EVERY_GROUP, Progress.NONE);
        if (round >= 0) {
          times.add(millisSince(began));
        }
        if (!judgement.verdict().accepted() && faults.size() < 5) {
          faults.add(language + " with " + count + " tests: " + judgement.detail());
        }
      }
      times.sort(null);
      add(language + ", " + count + " tests", times.get(times.size() / 2));
    }
  }

  private static Map<String, byte[]> adding(int cases) {
    Map<String, String> files = new HashMap<>();
    files.put(
        "problem.yaml",
        "problem_format_version: 2025-09\nname: Adding\ntype: pass-fail\n"
            + "uuid: 7c1c0a52-64b5-4a55-9d0c-0f5d6a0a5e0"
            + cases % 10
            + "\nlimits: { time_limit: 5 }\n");
    files.put("problem_statement/problem.en.md", "Add.");
    for (int i = 1; i <= cases; i++) {
      files.put("data/secret/" + i + ".in", i + " 23\n");
      files.put("data/secret/" + i + ".ans", (i + 23) + "\n");
    }
    Map<String, byte[]> bytes = new HashMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
    return bytes;
  }

  /** From the moment so many programs are in the queue until one that came last is judged. */
  void withQueue(List<Integer> lengths, List<String> languages, Judging judging) throws Exception {
    for (int length : lengths) {
      long began = System.nanoTime();
      List<Future<Double>> ends = new ArrayList<>();
      try (ExecutorService queue = Executors.newFixedThreadPool(workers)) {
        for (int i = 0; i <= length; i++) {
          String language = languages.get(i % languages.size());
          ends.add(queue.submit(ended(language, judging, began)));
        }
      }
      add("behind " + length + " in the queue", ends.getLast().get());
    }
  }

  /** People press Run at random moments, each twice a minute on average. */
  void withCandidates(int runs, List<String> languages, Judging judging) throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    double due = 0;
    List<Future<Double>> waits = new ArrayList<>();
    long began = System.nanoTime();
    try (ExecutorService queue = Executors.newFixedThreadPool(workers)) {
      for (int i = 0; i < runs; i++) {
        due += -Math.log(1 - random.nextDouble()) * SECONDS_BETWEEN_RUNS / CANDIDATES;
        long left = began + (long) (due * 1e9) - System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(Math.max(0, left));
        String language = languages.get(i % languages.size());
        waits.add(queue.submit(ended(language, judging, System.nanoTime())));
      }
    }
    List<Double> sorted = new ArrayList<>();
    for (Future<Double> wait : waits) {
      sorted.add(wait.get());
    }
    sorted.sort(null);
    String who = String.format(Locale.ROOT, "a Run while %d candidates work", CANDIDATES);
    add(who + ", median", sorted.get(sorted.size() / 2));
    add(who + ", 95th percentile", sorted.get(sorted.size() * 95 / 100));
  }

  private static Callable<Double> ended(String language, Judging judging, long since) {
    return () -> {
      judging.judge(language);
      return millisSince(since);
    };
  }

  private static double millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }

  private void add(String name, double millis) {
    figures.add(new Figure(name, "ms", millis, OptionalDouble.empty()));
  }
}
