// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.Population;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One whole expectation step: who is likely how able, and what is expected of each item. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExpectationStepBenchmark {
  @Param({"10000", "20000"})
  int persons;

  @Param({"50", "100"})
  int items;

  private CurveTable curves;
  private ExpectationStep step;

  @Setup
  public void invent() {
    var random = new SplittableRandom(1);
    double[] nodes = Quadrature.points(Quadrature.POINTS);
    Curve curve = new PartialCreditCurve(2);
    int[] categories = IntStream.generate(() -> 2).limit(items).toArray();
    double[][] rows = new double[items][];
    byte[][] columns = new byte[items][persons];
    double[] abilities =
        IntStream.range(0, persons).mapToDouble(_ -> random.nextGaussian()).toArray();
    for (int j = 0; j < items; j++) {
      double[] own = {1.2, random.nextGaussian()};
      rows[j] = new ItemFit(curve, Optional.empty(), nodes).table(own);
      for (int i = 0; i < persons; i++) {
        double chance = 1 / (1 + Math.exp(-own[0] * abilities[i] - own[1]));
        columns[j][i] = (byte) (random.nextDouble() < chance ? 1 : 0);
      }
    }
    double[] logWeights = Quadrature.of(new Population(0, 1), Quadrature.POINTS).logWeights();
    curves = new CurveTable(rows, new double[][] {logWeights});
    step =
        new ExpectationStep(
            StateBlocks.of(columns, categories, new int[persons]), nodes.length, categories, 1);
  }

  @Benchmark
  public double run() {
    step.set(curves);
    return step.run().logLikelihood();
  }
}
