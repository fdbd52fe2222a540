// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.assay.cli.Assay;
import dev.assay.cli.bench.BenchReport.Figure;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.Model;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much a calibration costs: {@code ./assay calibrate} against EM in plain NumPy, each in a
 * fresh process and at the same log-likelihood, then how the cost grows. CPU seconds, so that other
 * work on the machine disturbs less.
 */
public final class PsychometricsBench {
  private static final double SAME_LIKELIHOOD = 0.01;
  private static final int WARM_RUNS = 5;

  /** How many times the step is called, at most. */
  public static final int STEPS = 10;

  private final boolean quick;
  private final Runnable step;
  private final List<Figure> figures = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  public PsychometricsBench(boolean quick, Runnable step) {
    this.quick = quick;
    this.step = step;
  }

  public BenchReport run() throws Exception {
    double loadBefore = load();
    Path folder = Files.createTempDirectory("assay-bench-");
    Map<String, String> conditions = new LinkedHashMap<>();
    try {
      Path peer = peer(folder);
      boolean numpy = MeasuredProcess.of(List.of("python3", "-c", "import numpy")).exit() == 0;
      sideBySide(folder, peer, numpy, quick ? 2_000 : 10_000, quick ? 40 : 100);
      if (!quick) {
        sideBySide(folder, peer, numpy, 100_000, 200);
        sparse(folder);
      }
      conditions.put("peer", numpy ? "EM with acceleration in NumPy" : "none: no numpy in python3");
    } finally {
      try (var left = Files.list(folder)) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
    abilities();
    growth();
    conditions.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    conditions.put(
        "load average", String.format(Locale.ROOT, "%.1f before, %.1f after", loadBefore, load()));
    return new BenchReport("psychometrics", conditions, figures, faults);
  }

  private static Path peer(Path folder) throws IOException {
    Path script = folder.resolve("numpy-em.py");
    try (InputStream in = PsychometricsBench.class.getResourceAsStream("numpy-em.py")) {
      if (in == null) {
        throw new IOException("the peer's script is not in this build");
      }
      Files.copy(in, script);
    }
    return script;
  }

  /** A whole process of ours, the peer's, and one that has been doing this for a while. */
  private void sideBySide(Path folder, Path peer, boolean numpy, int persons, int items)
      throws Exception {
    String name = String.format(Locale.ROOT, "2PL, %,d by %d: ", persons, items);
    Path file = folder.resolve("responses.csv");
    InventedResponses invented = InventedResponses.of(persons, items, 2, 1);
    invented.write(file);
    MeasuredProcess ours = MeasuredProcess.of(calibrate(file));
    JsonNode own = document(ours, "assay calibrate");
    step.run();
    OptionalDouble theirs = OptionalDouble.empty();
    OptionalDouble theirTotal = OptionalDouble.empty();
    OptionalDouble theirPeak = OptionalDouble.empty();
    if (numpy) {
      MeasuredProcess other =
          MeasuredProcess.of(List.of("python3", peer.toString(), file.toString()));
      JsonNode found = document(other, "the peer");
      theirs = OptionalDouble.of(found.path("cpuSeconds").doubleValue());
      theirTotal = OptionalDouble.of(found.path("totalCpuSeconds").doubleValue());
      theirPeak = OptionalDouble.of(other.peakMegabytes());
      double apart =
          own.path("logLikelihood").doubleValue() - found.path("logLikelihood").doubleValue();
      if (!(Math.abs(apart) <= SAME_LIKELIHOOD)) {
        faults.add(name + "the log-likelihoods are " + apart + " apart");
      }
    }
    step.run();
    List<Model> models = Collections.nCopies(items, Model.TWO_PARAMETER);
    double warm = 0;
    for (int i = 0; i < (quick ? 1 : WARM_RUNS); i++) {
      warm = cpu(() -> Calibration.of(invented.responses(), models).estimate());
    }
    figures.add(
        new Figure(name + "estimation", "CPU s", own.path("cpuSeconds").doubleValue(), theirs));
    figures.add(new Figure(name + "the same, warm", "CPU s", warm, theirs));
    figures.add(
        new Figure(
            name + "whole process",
            "CPU s",
            own.path("totalCpuSeconds").doubleValue(),
            theirTotal));
    figures.add(new Figure(name + "memory", "MB", ours.peakMegabytes(), theirPeak));
    step.run();
  }

  /** A million persons who got a tenth of the items each. */
  private void sparse(Path folder) throws Exception {
    Path file = folder.resolve("sparse.csv");
    InventedResponses.of(1_000_000, 200, 2, 0.1).write(file);
    MeasuredProcess ours = MeasuredProcess.of(calibrate(file));
    JsonNode own = document(ours, "assay calibrate");
    String name = "2PL, 1,000,000 by 200, a tenth given: ";
    add(name + "estimation", "CPU s", own.path("cpuSeconds").doubleValue());
    add(name + "whole process", "CPU s", own.path("totalCpuSeconds").doubleValue());
    add(name + "memory", "MB", ours.peakMegabytes());
    step.run();
  }

  private void abilities() throws Exception {
    int persons = quick ? 10_000 : 100_000;
    InventedResponses invented = InventedResponses.of(persons, 40, 2, 1);
    Map<Integer, ItemModel> known = new HashMap<>();
    for (int j = 0; j < 40; j++) {
      known.put(j, invented.bank().get(j));
    }
    List<Model> models = Collections.nCopies(40, Model.TWO_PARAMETER);
    double seconds = 0;
    int iterations = 1;
    for (int i = 0; i < 3; i++) {
      CalibrationResult[] found = new CalibrationResult[1];
      seconds =
          cpu(() ->
              found[0] =
                  Calibration.of(invented.responses(), models).withAnchors(known).estimate());
      iterations = found[0].iterations();
    }
    add(
        "abilities from 40 known items, their population estimated in %d steps"
            .formatted(iterations),
        "persons per CPU s",
        persons / seconds);
    step.run();
  }

  /** Each against the same smaller calibration, CPU seconds an iteration. */
  private void growth() throws Exception {
    int persons = quick ? 2_000 : 20_000;
    double base = iteration(persons, 50, 2);
    grown("twice the persons", iteration(2 * persons, 50, 2), base);
    grown("twice the items", iteration(persons, 100, 2), base);
    grown("four categories for two", iteration(persons, 50, 4), base);
    step.run();
    InventedResponses invented = InventedResponses.of(persons, 50, 2, 1);
    List<Model> models = Collections.nCopies(50, Model.TWO_PARAMETER);
    Callable<CalibrationResult> work =
        () -> Calibration.of(invented.responses(), models).estimate();
    double all = wall(Runtime.getRuntime().availableProcessors(), work);
    double one = wall(1, work);
    figures.add(new Figure("all cores for one", "s", all, OptionalDouble.of(one)));
    step.run();
  }

  private void grown(String name, double seconds, double base) {
    figures.add(
        new Figure(name, "CPU ms an iteration", seconds * 1e3, OptionalDouble.of(base * 1e3)));
  }

  private double iteration(int persons, int items, int categories) throws Exception {
    InventedResponses invented = InventedResponses.of(persons, items, categories, 1);
    Model model = categories == 2 ? Model.TWO_PARAMETER : Model.GENERALIZED_PARTIAL_CREDIT;
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < WARM_RUNS; i++) {
      CalibrationResult[] found = new CalibrationResult[1];
      double seconds =
          cpu(() ->
              found[0] =
                  Calibration.of(invented.responses(), Collections.nCopies(items, model))
                      .estimate());
      best = Math.min(best, seconds / found[0].iterations());
    }
    return best;
  }

  /** Through the launcher, whose options count, where there is one. */
  private static List<String> calibrate(Path file) {
    List<String> command = new ArrayList<>();
    Path launcher = Path.of(System.getenv().getOrDefault("ASSAY_HOME", "."), "assay");
    if (Files.isExecutable(launcher)) {
      command.add(launcher.toString());
    } else {
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), Assay.class.getName()));
    }
    command.addAll(
        List.of("calibrate", file.toString(), "--model", "2pl", "--no-priors", "--json"));
    return command;
  }

  private JsonNode document(MeasuredProcess process, String who) {
    if (process.exit() != 0) {
      faults.add(who + " ended with " + process.exit());
    }
    String json = process.stdout().isBlank() ? "{}" : process.stdout();
    return JsonMapper.shared().readTree(json);
  }

  private static double wall(int cores, Callable<?> work)
      throws InterruptedException, ExecutionException {
    try (ForkJoinPool pool = new ForkJoinPool(cores)) {
      double best = Double.POSITIVE_INFINITY;
      for (int i = 0; i < WARM_RUNS; i++) {
        long began = System.nanoTime();
        pool.submit(work).get();
        best = Math.min(best, (System.nanoTime() - began) / 1e9);
      }
      return best;
    }
  }

  private static double cpu(Callable<?> work) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    work.call();
    return (system.getProcessCpuTime() - before) / 1e9;
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private void add(String name, String unit, double ours) {
    figures.add(new Figure(name, unit, ours, OptionalDouble.empty()));
  }
}
