// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one addition costs where the expectation step makes them, in stretches of a posterior's
 * length at places that the responses choose, and what it costs at best: one after the other in the
 * nearest cache.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RowsBenchmark {
  private static final int PERSONS = 64;
  private static final int STATES = 256;
  private static final int NEAR = 768;

  /** Points that matter to a person on a long test. */
  private static final int LENGTH = 16;

  private final double[][] tables = new double[4][STATES * ExpectationStep.STRIDE];
  private final int[][] rows = new int[4][PERSONS];
  private final double[] chunk = new double[PERSONS * ExpectationStep.STRIDE];
  private final double[] near = new double[NEAR];
  private final double[] nearToo = new double[NEAR];

  @Setup
  public void fill() {
    var random = new SplittableRandom(1);
    for (int t = 0; t < 4; t++) {
      for (int i = 0; i < PERSONS; i++) {
        rows[t][i] = random.nextInt(STATES) * ExpectationStep.STRIDE;
      }
    }
  }

  /** As in summing up: four tables into one posterior. */
  @Benchmark
  @OperationsPerInvocation(PERSONS * 4 * LENGTH)
  public double[] sumUp() {
    for (int i = 0; i < PERSONS; i++) {
      int at = i * ExpectationStep.STRIDE;
      Rows.addFour(
          tables[0],
          rows[0][i],
          tables[1],
          rows[1][i],
          tables[2],
          rows[2][i],
          tables[3],
          rows[3][i],
          chunk,
          at,
          LENGTH);
    }
    return chunk;
  }

  /** As in gathering: one posterior into each of four tables. */
  @Benchmark
  @OperationsPerInvocation(PERSONS * 4 * LENGTH)
  public double[][] gather() {
    for (int t = 0; t < 4; t++) {
      for (int i = 0; i < PERSONS; i++) {
        Rows.add(chunk, i * ExpectationStep.STRIDE, tables[t], rows[t][i], LENGTH);
      }
    }
    return tables;
  }

  /** In the best place there is: one long stretch, twelve kilobytes in the nearest cache. */
  @Benchmark
  @OperationsPerInvocation(NEAR)
  public double[] limit() {
    Rows.add(near, 0, nearToo, 0, NEAR);
    return nearToo;
  }
}
