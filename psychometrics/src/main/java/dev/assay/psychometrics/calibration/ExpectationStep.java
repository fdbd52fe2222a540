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
  private final int size;
  private final int[] categories;
  private final int shares;
  private final byte[] low;
  private final byte[] high;
  private final byte[][] states;
  private final double[][] tables;
  private final double[][][] gathered;
  private final double[][] priors;
  private final double[][][] people;

  /**
   * @param size the number of points
   * @param groups the number of groups of persons
   */
  ExpectationStep(StateBlocks data, int size, int[] categories, int groups) {
    this.data = data;
    this.size = size;
    this.categories = categories;
    this.shares = Math.clamp(data.patterns() / SMALLEST_SHARE, 1, MOST_SHARES);
    this.low = new byte[data.patterns()];
    this.high = new byte[data.patterns()];
    Arrays.fill(high, (byte) STRIDE);
    List<StateBlocks.Block> blocks = data.blocks();
    this.states = new byte[blocks.size()][];
    this.tables = new double[blocks.size()][];
    this.gathered = new double[shares][blocks.size()][];
    for (int b = 0; b < tables.length; b++) {
      states[b] = blocks.get(b).stateOf();
      tables[b] = new double[blocks.get(b).states() * STRIDE];
      for (int share = 0; share < shares; share++) {
        gathered[share][b] = new double[tables[b].length];
      }
    }
    this.priors = new double[groups][STRIDE];
    this.people = new double[shares][groups][STRIDE];
  }

  /** Takes these curves and populations for all that follows. */
  void set(CurveTable curves) {
    for (int group = 0; group < priors.length; group++) {
      Arrays.fill(priors[group], Double.NEGATIVE_INFINITY);
      System.arraycopy(curves.logWeights()[group], 0, priors[group], 0, size);
    }
    IntStream.range(0, tables.length).parallel().forEach(b -> fill(b, curves.rows()));
  }

  ExpectedCounts run() {
    double[] logLikelihoods = new double[shares];
    IntStream.range(0, shares)
        .parallel()
        .forEach(share -> logLikelihoods[share] = walk(share, new Gathering(share)));
    double[][] counts = ExpectedCounts.room(categories);
    IntStream.range(0, tables.length).parallel().forEach(b -> split(b, counts));
    double[][] total = new double[priors.length][STRIDE];
    for (int group = 0; group < priors.length; group++) {
      for (int share = 0; share < shares; share++) {
        Rows.add(people[share][group], 0, total[group], 0, STRIDE);
      }
    }
    return new ExpectedCounts(counts, total, Arrays.stream(logLikelihoods).sum());
  }

  /** What is done with the posteriors of some neighbouring patterns. */
  interface Sink {
    /**
     * @param posteriors of pattern {@code p} the points' probabilities from {@code (p - from) *
     *     STRIDE}; 0 outside of what matters
     */
    void take(int from, int to, double[] posteriors);
  }

  /** Hands every pattern's posterior under the curves to the sink, in order. */
  void forEach(Sink sink) {
    for (int share = 0; share < shares; share++) {
      walk(share, sink);
    }
  }

  /** The first point that matters for a pattern. */
  int low(int pattern) {
    return low[pattern];
  }

  /** The end of the points that matter for a pattern. */
  int high(int pattern) {
    return Math.min(size, high[pattern]);
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
        if (digit > 0) {
          System.arraycopy(table, 0, table, digit * filled * STRIDE, filled * STRIDE);
        }
        for (int state = 0; state < filled && !missing; state++) {
          Rows.add(rows, digit * STRIDE, table, (state + digit * filled) * STRIDE, STRIDE);
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
      Arrays.fill(chunk, 0);
      for (int pattern = from; pattern < to; pattern++) {
        logLikelihood +=
            data.weight(pattern) * posterior(pattern, chunk, (pattern - from) * STRIDE);
      }
      sink.take(from, to, chunk);
    }
    return logLikelihood;
  }

  /** Leaves the pattern's posterior in the row and returns the logarithm of its probability. */
  private double posterior(int pattern, double[] chunk, int at) {
    sumUp(pattern, chunk, at);
    double highest = highest(chunk, at + low[pattern], at + high[pattern]);
    if (cutOff(pattern, chunk, at, highest)) {
      low[pattern] = 0;
      high[pattern] = STRIDE;
      sumUp(pattern, chunk, at);
      highest = highest(chunk, at, at + STRIDE);
    }
    return normalise(pattern, chunk, at, highest);
  }

  /** Prior and responses, at the points that matter. */
  private void sumUp(int pattern, double[] chunk, int at) {
    int from = low[pattern];
    int length = high[pattern] - from;
    System.arraycopy(priors[data.group(pattern)], from, chunk, at + from, length);
    int b = 0;
    for (; b + 3 < tables.length; b += 4) {
      Rows.addFour(
          tables[b],
          row(b, pattern) + from,
          tables[b + 1],
          row(b + 1, pattern) + from,
          tables[b + 2],
          row(b + 2, pattern) + from,
          tables[b + 3],
          row(b + 3, pattern) + from,
          chunk,
          at + from,
          length);
    }
    for (; b < tables.length; b++) {
      Rows.add(tables[b], row(b, pattern) + from, chunk, at + from, length);
    }
  }

  /** Where the row of a pattern's state begins in the table of a block. */
  private int row(int b, int pattern) {
    return Byte.toUnsignedInt(states[b][pattern]) * STRIDE;
  }

  private static double highest(double[] chunk, int from, int to) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int q = from; q < to; q++) {
      highest = Math.max(highest, chunk[q]);
    }
    return highest;
  }

  /** Whether the range is too narrow by now. */
  private boolean cutOff(int pattern, double[] chunk, int at, double highest) {
    int from = low[pattern];
    int to = high(pattern);
    return from > 0 && chunk[at + from] - highest > NEGLIGIBLE
        || to < size && chunk[at + to - 1] - highest > NEGLIGIBLE;
  }

  /** Turns sums of logarithms into probabilities and remembers which points matter. */
  private double normalise(int pattern, double[] chunk, int at, double highest) {
    int from = at + low[pattern];
    int to = at + high[pattern];
    double least = highest + NEGLIGIBLE;
    // below the highest point the sums rise from left to right and fall beyond it, nearly
    int first = from;
    while (!(chunk[first] > least)) {
      chunk[first++] = 0;
    }
    int past = to;
    while (!(chunk[past - 1] > least)) {
      chunk[--past] = 0;
    }
    double sum = 0;
    for (int q = first; q < past; q++) {
      double density = Math.exp(chunk[q] - highest);
      chunk[q] = density;
      sum += density;
    }
    Rows.scale(chunk, first, past - first, 1 / sum);
    low[pattern] = (byte) (Math.max(0, first - at - 2) / LANES * LANES);
    high[pattern] = (byte) Math.min(STRIDE, (past - at + 2 + LANES - 1) / LANES * LANES);
    return highest + Math.log(sum);
  }

  /** Adds weighted posteriors up, state by state. */
  private final class Gathering implements Sink {
    private final double[][] into;
    private final double[][] own;

    Gathering(int share) {
      into = gathered[share];
      own = people[share];
      for (double[] table : into) {
        Arrays.fill(table, 0);
      }
      for (double[] row : own) {
        Arrays.fill(row, 0);
      }
    }

    @Override
    public void take(int from, int to, double[] posteriors) {
      for (int pattern = from; pattern < to; pattern++) {
        int at = (pattern - from) * STRIDE;
        double weight = data.weight(pattern);
        if (weight != 1) {
          Rows.scale(posteriors, at, STRIDE, weight);
        }
        Rows.add(posteriors, at, own[data.group(pattern)], 0, STRIDE);
      }
      for (int b = 0; b < into.length; b++) {
        for (int pattern = from; pattern < to; pattern++) {
          int first = low[pattern];
          int at = (pattern - from) * STRIDE + first;
          Rows.add(posteriors, at, into[b], row(b, pattern) + first, high[pattern] - first);
        }
      }
    }
  }

  /** From counts by state to counts by item and category: the highest digit first. */
  private void split(int b, double[][] counts) {
    StateBlocks.Block block = data.blocks().get(b);
    double[] table = gathered[0][b];
    for (int share = 1; share < shares; share++) {
      Rows.add(gathered[share][b], 0, table, 0, table.length);
    }
    int states = block.states();
    for (int i = block.items().length - 1; i >= 0; i--) {
      states /= block.radix()[i];
      double[] rows = counts[block.items()[i]];
      for (int digit = 0; digit < block.radix()[i]; digit++) {
        boolean missing = block.missing()[i] && digit == block.radix()[i] - 1;
        int first = digit * states * STRIDE;
        for (int state = 0; state < states && !missing; state++) {
          Rows.add(table, first + state * STRIDE, rows, digit * STRIDE, STRIDE);
        }
        if (digit > 0) {
          Rows.add(table, first, table, 0, states * STRIDE);
        }
      }
    }
  }
}
