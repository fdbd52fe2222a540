// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import dev.assay.cli.bench.BenchReport.Figure;
import dev.assay.judge.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** How many programs are judged in a second, and what one waits for beside a full queue. */
final class ManyProgramsFigures {
  private final Judge judge;
  private final Additions additions;
  private final List<Figure> figures = new ArrayList<>();

  ManyProgramsFigures(Judge judge, Additions additions) {
    this.judge = judge;
    this.additions = additions;
  }

  List<Figure> figures() {
    return List.copyOf(figures);
  }

  /** One at a time, and two for each core. */
  void throughput(List<String> languages, String name, int programs) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    for (int workers : List.of(1, 2 * cores)) {
      var next = new AtomicInteger();
      long began = System.nanoTime();
      inParallel(
          workers,
          () -> {
            for (int i = next.getAndIncrement(); i < programs; i = next.getAndIncrement()) {
              additions.judged(judge, languages.get(i % languages.size()));
            }
            return workers;
          });
      double seconds = (System.nanoTime() - began) / 1e9;
      String load = workers == 1 ? "one at a time" : workers + " at a time";
      figures.add(
          new Figure(name + ", " + load, "per second", programs / seconds, OptionalDouble.empty()));
    }
  }

  /** As many workers as a grader has are busy all the time; one more takes what people run. */
  void besideAQueue(int rounds) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    var busy = new AtomicBoolean(true);
    var runs = new ArrayList<Double>();
    try (ExecutorService queue = Executors.newFixedThreadPool(cores)) {
      for (int worker = 0; worker < cores; worker++) {
        queue.submit(() -> {
          while (busy.get()) {
            additions.judged(judge, "java");
            additions.judged(judge, "python");
          }
          return busy;
        });
      }
      for (int round = 0; round < rounds; round++) {
        runs.add(Timing.millis(() -> additions.judged(judge, "python")));
        runs.add(Timing.millis(() -> additions.judged(judge, "java")));
      }
      busy.set(false);
    }
    runs.sort(null);
    add("a Run beside a full queue, median", "ms", Timing.median(runs));
    add("a Run beside a full queue, 95th percentile", "ms", runs.get(runs.size() * 95 / 100));
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

  private void add(String name, String unit, double ours) {
    figures.add(new Figure(name, unit, ours, OptionalDouble.empty()));
  }
}
