// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.Posterior;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** What is known of one person's ability, the items' parameters taken as known. */
sealed interface Marginal {

  double mean();

  /** The chance that the ability is above {@code x}. */
  double above(double x);

  double draw(RandomGenerator random);

  /** The chance that this ability is above the other one, drawn independently. */
  double above(Marginal other);

  /** All that is known is an estimate and its error: taken for normal. */
  record Estimate(double mean, double error) implements Marginal {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    Estimate(Ability ability) {
      this(ability.theta(), ability.standardError());
    }

    public Estimate {
      if (!Double.isFinite(mean) || !(error > 0) || !Double.isFinite(error)) {
        throw new IllegalArgumentException(
            "an ability is finite and its error above 0, not " + mean + " and " + error);
      }
    }

    @Override
    public double above(double x) {
      return NORMAL.survivalProbability((x - mean) / error);
    }

    @Override
    public double draw(RandomGenerator random) {
      return mean + error * random.nextGaussian();
    }

    @Override
    public double above(Marginal other) {
      return switch (other) {
        case Estimate(double otherMean, double otherError) ->
            NORMAL.cumulativeProbability((mean - otherMean) / Math.hypot(error, otherError));
        case Cells cells -> 1 - cells.above(this);
      };
    }
  }

  /** A posterior: each of its points stands for the cell around it, evenly filled. */
  final class Cells implements Marginal {
    private static final int COUNT = Posterior.POINTS;
    private static final double WIDTH = 12.0 / (COUNT - 1);
    private static final double LOWEST_EDGE = -6 - WIDTH / 2;

    private final double mean;

    /** At each edge between cells, from the lowest: falls from 1 to 0. */
    private final double[] above = new double[COUNT + 1];

    Cells(Posterior posterior) {
      mean = posterior.mean();
      for (int edge = 0; edge <= COUNT; edge++) {
        above[edge] = posterior.above(LOWEST_EDGE + WIDTH * edge);
      }
      above[0] = 1;
    }

    @Override
    public double mean() {
      return mean;
    }

    @Override
    public double above(double x) {
      double place = Math.clamp((x - LOWEST_EDGE) / WIDTH, 0, COUNT);
      int cell = (int) Math.min(place, COUNT - 1);
      return above[cell] + (place - cell) * (above[cell + 1] - above[cell]);
    }

    @Override
    public double draw(RandomGenerator random) {
      double left = random.nextDouble();
      int low = 0;
      int high = COUNT;
      while (high - low > 1) {
        int middle = (low + high) >>> 1;
        if (above[middle] > left) {
          low = middle;
        } else {
          high = middle;
        }
      }
      double mass = above[low] - above[high];
      double within = mass > 0 ? Math.clamp((above[low] - left) / mass, 0, 1) : 0.5;
      return LOWEST_EDGE + WIDTH * (low + within);
    }

    /** Within a cell the other's chance is averaged over a few points. */
    @Override
    public double above(Marginal other) {
      int parts = 8;
      double sum = 0;
      for (int cell = 0; cell < COUNT; cell++) {
        double below = 0;
        for (int part = 0; part < parts; part++) {
          below += 1 - other.above(LOWEST_EDGE + WIDTH * (cell + (part + 0.5) / parts));
        }
        sum += (above[cell] - above[cell + 1]) * below / parts;
      }
      return Math.clamp(sum, 0, 1);
    }
  }
}
