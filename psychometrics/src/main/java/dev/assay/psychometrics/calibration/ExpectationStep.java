// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Given every item's curve: how likely the responses are, and how many people of each ability are
 * expected in each category of each item.
 *
 * <p>People are split into a fixed number of shares whatever the number of processors, and sums are
 * taken in a fixed order: the same data give the same digits on every machine.
 *
 * <p>A person's posterior is narrow. Which points matter is remembered from one step to the next,
 * widened a little, and looked at again in full when the remembered range turns out to cut off more
 * than a 10^-13th of it.
 */
final class ExpectationStep {
  /** Points a row, so that rows begin on round addresses; at least the number of points. */
  static final int STRIDE = 64;

  private static final int LANES = 8;
  private static final int CHUNK = 64;
  private static final int MOST_SHARES = 8;
  private static final int SMALLEST_SHARE = 1024;

  /** Logarithm of what is too unlikely to count. */
  private static final double NEGLIGIBLE = -30;

  private final StateBlocks data;
  private final Quadrature nodes;
  private final int[] categories;
  private final int shares;
  private final byte[] low;
  private final byte[] high;
  private final double[][] tables;
  private final double[][][] gathered;
  private final double[] prior = new double[STRIDE];

  ExpectationStep(StateBlocks data, Quadrature nodes, int[] categories) {
    this.data = data;
    this.nodes = nodes;
    this.categories = categories;
    this.shares = Math.clamp(data.patterns() / SMALLEST_SHARE, 1, MOST_SHARES);
    this.low = new byte[data.patterns()];
    this.high = new byte[data.patterns()];
    Arrays.fill(high, (byte) STRIDE);
    List<StateBlocks.Block> blocks = data.blocks();
    this.tables = new double[blocks.size()][];
    this.gathered = new double[shares][blocks.size()][];
    for (int b = 0; b < tables.length; b++) {
      tables[b] = new double[blocks.get(b).states() * STRIDE];
      for (int share = 0; share < shares; share++) {
        gathered[share][b] = new double[tables[b].length];
      }
    }
    Arrays.fill(prior, Double.NEGATIVE_INFINITY);
    System.arraycopy(nodes.logWeights(), 0, prior, 0, nodes.size());
  }

  /**
   * @param logProbabilities for each item its categories' rows of {@link #STRIDE}
   * @param counts takes the expected counts in the same shape
   * @return the marginal log-likelihood
   */
  double run(double[][] logProbabilities, double[][] counts) {
    IntStream.range(0, tables.length).parallel().forEach(b -> fill(b, logProbabilities));
    double[] logLikelihoods = new double[shares];
    IntStream.range(0, shares)
        .parallel()
        .forEach(share -> {
          for (double[] table : gathered[share]) {
            Arrays.fill(table, 0);
          }
          var sink = new Gathering(gathered[share]);
          logLikelihoods[share] = walk(share, sink);
        });
    IntStream.range(0, tables.length).parallel().forEach(b -> split(b, counts));
    return Arrays.stream(logLikelihoods).sum();
  }

  /** What is done with each pattern's posterior. */
  interface Sink {
    /**
     * @param posterior holds the probabilities from {@code at + low} to before {@code at + high}
     */
    void take(int pattern, double[] posterior, int at, int low, int high);
  }

  /** Hands every pattern's posterior under the curves of the last run to the sink, in order. */
  void forEach(Sink sink) {
    for (int share = 0; share < shares; share++) {
      walk(share, sink);
    }
  }

  /** The table of a block's states, digit by digit. */
  private void fill(int b, double[][] logProbabilities) {
    StateBlocks.Block block = data.blocks().get(b);
    double[] table = tables[b];
    Arrays.fill(table, 0, STRIDE, 0);
    int filled = 1;
    for (int i = 0; i < block.items().length; i++) {
      double[] rows = logProbabilities[block.items()[i]];
      for (int digit = block.radix()[i] - 1; digit >= 0; digit--) {
        boolean missing = block.missing()[i] && digit == block.radix()[i] - 1;
        for (int state = 0; state < filled; state++) {
          int from = state * STRIDE;
          int to = (state + digit * filled) * STRIDE;
          for (int q = 0; q < STRIDE; q++) {
            table[to + q] = table[from + q] + (missing ? 0 : rows[digit * STRIDE + q]);
          }
        }
      }
      filled *= block.radix()[i];
    }
  }

  private double walk(int share, Sink sink) {
    int begin = (int) ((long) data.patterns() * share / shares);
    int end = (int) ((long) data.patterns() * (share + 1) / shares);
    double[] chunk = new double[CHUNK * STRIDE];
    double logLikelihood = 0;
    for (int from = begin; from < end; from += CHUNK) {
      int to = Math.min(end, from + CHUNK);
      sumUp(from, to, chunk);
      for (int pattern = from; pattern < to; pattern++) {
        int at = (pattern - from) * STRIDE;
        double logDensity = normalise(pattern, chunk, at);
        if (Double.isNaN(logDensity)) {
          low[pattern] = 0;
          high[pattern] = STRIDE;
          sumUp(pattern, pattern + 1, chunk, at);
          logDensity = normalise(pattern, chunk, at);
        }
        logLikelihood += data.weight(pattern) * logDensity;
        sink.take(pattern, chunk, at, low[pattern], high[pattern]);
      }
      if (sink instanceof Gathering gathering) {
        gathering.add(from, to, chunk);
      }
    }
    return logLikelihood;
  }

  /** {@link #LANES} neighbours at once, written out: rows are too short for a loop to warm to. */
  private static void addLanes(double[] what, int from, double[] to, int at) {
    to[at] += what[from];
    to[at + 1] += what[from + 1];
    to[at + 2] += what[from + 2];
    to[at + 3] += what[from + 3];
    to[at + 4] += what[from + 4];
    to[at + 5] += what[from + 5];
    to[at + 6] += what[from + 6];
    to[at + 7] += what[from + 7];
  }

  private void sumUp(int from, int to, double[] chunk) {
    sumUp(from, to, chunk, 0);
  }

  /** Prior and responses of these patterns, at the points that matter. */
  private void sumUp(int from, int to, double[] chunk, int offset) {
    for (int pattern = from; pattern < to; pattern++) {
      System.arraycopy(prior, 0, chunk, offset + (pattern - from) * STRIDE, STRIDE);
    }
    for (int b = 0; b < tables.length; b++) {
      byte[] stateOf = data.blocks().get(b).stateOf();
      double[] table = tables[b];
      for (int pattern = from; pattern < to; pattern++) {
        int row = Byte.toUnsignedInt(stateOf[pattern]) * STRIDE;
        int at = offset + (pattern - from) * STRIDE;
        int last = high[pattern];
        for (int q = low[pattern]; q < last; q += LANES) {
          addLanes(table, row + q, chunk, at + q);
        }
      }
    }
  }

  /**
   * Turns sums of logarithms into probabilities and remembers which points matter.
   *
   * @return the logarithm of the pattern's probability; NaN when the range was too narrow
   */
  private double normalise(int pattern, double[] chunk, int at) {
    int from = low[pattern];
    int to = high[pattern];
    double highest = Double.NEGATIVE_INFINITY;
    for (int q = from; q < to; q++) {
      highest = Math.max(highest, chunk[at + q]);
    }
    int last = Math.min(to, nodes.size());
    if (from > 0 && chunk[at + from] - highest > NEGLIGIBLE
        || last < nodes.size() && chunk[at + last - 1] - highest > NEGLIGIBLE) {
      return Double.NaN;
    }
    double sum = 0;
    int first = to;
    int past = from;
    for (int q = from; q < to; q++) {
      double distance = chunk[at + q] - highest;
      double density = 0;
      if (distance > NEGLIGIBLE) {
        density = Math.exp(distance);
        first = Math.min(first, q);
        past = q + 1;
      }
      chunk[at + q] = density;
      sum += density;
    }
    double scale = 1 / sum;
    for (int q = from; q < to; q++) {
      chunk[at + q] *= scale;
    }
    low[pattern] = (byte) (Math.max(0, first - 2) / LANES * LANES);
    high[pattern] = (byte) Math.min(STRIDE, (past + 2 + LANES - 1) / LANES * LANES);
    // what lies outside the old range is stale: it was never written
    Arrays.fill(chunk, at, at + from, 0);
    Arrays.fill(chunk, at + to, at + STRIDE, 0);
    return highest + Math.log(sum);
  }

  /** Adds weighted posteriors up, state by state. */
  private final class Gathering implements Sink {
    private final double[][] into;

    Gathering(double[][] into) {
      this.into = into;
    }

    @Override
    public void take(int pattern, double[] posterior, int at, int low, int high) {
      double weight = data.weight(pattern);
      if (weight != 1) {
        for (int q = low; q < high; q++) {
          posterior[at + q] *= weight;
        }
      }
    }

    void add(int from, int to, double[] chunk) {
      for (int b = 0; b < tables.length; b++) {
        byte[] stateOf = data.blocks().get(b).stateOf();
        double[] table = into[b];
        for (int pattern = from; pattern < to; pattern++) {
          int row = Byte.toUnsignedInt(stateOf[pattern]) * STRIDE;
          int at = (pattern - from) * STRIDE;
          int last = high[pattern];
          for (int q = low[pattern]; q < last; q += LANES) {
            addLanes(chunk, at + q, table, row + q);
          }
        }
      }
    }
  }

  /** From counts by state to counts by item and category: the highest digit first. */
  private void split(int b, double[][] counts) {
    StateBlocks.Block block = data.blocks().get(b);
    double[] table = gathered[0][b];
    for (int share = 1; share < shares; share++) {
      double[] other = gathered[share][b];
      for (int i = 0; i < table.length; i++) {
        table[i] += other[i];
      }
    }
    int states = block.states();
    for (int i = block.items().length - 1; i >= 0; i--) {
      states /= block.radix()[i];
      double[] rows = counts[block.items()[i]];
      Arrays.fill(rows, 0, categories[block.items()[i]] * STRIDE, 0);
      for (int digit = 0; digit < block.radix()[i]; digit++) {
        boolean missing = block.missing()[i] && digit == block.radix()[i] - 1;
        for (int state = 0; state < states; state++) {
          int from = (state + digit * states) * STRIDE;
          for (int q = 0; q < STRIDE; q++) {
            double count = table[from + q];
            if (!missing) {
              rows[digit * STRIDE + q] += count;
            }
            if (digit > 0) {
              table[state * STRIDE + q] += count;
            }
          }
        }
      }
    }
  }
}
