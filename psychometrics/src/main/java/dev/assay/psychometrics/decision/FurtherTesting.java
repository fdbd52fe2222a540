// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import dev.assay.psychometrics.Ability;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whom to test longer, so that a list becomes more right.
 *
 * <p>For each person the chance that the decision will be right after more testing is worked out
 * before it is done (preposterior analysis: Raiffa and Schlaifer, <i>Applied Statistical Decision
 * Theory</i>, 1961): the new estimate will fall around the present one, and the decision will
 * follow it. What that adds to the present chance is the gain. The border of the list is taken for
 * fixed, and abilities for normal.
 *
 * @param minutes of further testing a person
 * @param informationPerMinute what a minute of testing adds to Fisher information
 */
public record FurtherTesting(double minutes, double informationPerMinute) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double FAR = 8;

  /** So many errors from the border nothing that is learnt turns a decision. */
  private static final double SURE = 6;

  private static final int INTERVALS = 64;

  public FurtherTesting {
    if (!(minutes > 0 && informationPerMinute > 0 && minutes * informationPerMinute < 1e6)) {
      throw new IllegalArgumentException("minutes and information are above 0 and finite");
    }
  }

  /**
   * One person to test longer.
   *
   * @param person by number
   * @param now the chance that the present decision is right
   * @param after the same, expected, after the further testing
   */
  public record Advice(int person, double now, double after) {
    public double gain() {
      return after - now;
    }
  }

  /**
   * Those who gain most, best first.
   *
   * @param border where the list ends, on the scale of abilities: the cut, or {@link
   *     TopChances#border}
   * @param most how many at the most
   * @param worthwhile the least gain to mention
   */
  public List<Advice> advice(List<Ability> abilities, double border, int most, double worthwhile) {
    return IntStream.range(0, abilities.size())
        .mapToObj(person -> advice(person, abilities.get(person), border))
        .filter(advice -> advice.gain() >= worthwhile)
        .sorted(Comparator.comparingDouble(Advice::gain).reversed())
        .limit(most)
        .toList();
  }

  private Advice advice(int person, Ability ability, double border) {
    double error = ability.standardError();
    double away = (ability.theta() - border) / error;
    double now = NORMAL.cumulativeProbability(Math.abs(away));
    if (Math.abs(away) > SURE) {
      return new Advice(person, now, now);
    }
    double information = minutes * informationPerMinute * error * error;
    double learnt = Math.sqrt(information / (1 + information)); // of one error: how far it may move
    double left = Math.sqrt(1 / (1 + information));
    double after = Math.max(now, rightAfter(away, learnt, left));
    return new Advice(person, now, after);
  }

  /**
   * The mean of {@code Phi(|away + learnt u| / left)} over u ~ N(0, 1): it has an edge where the
   * decision turns, and next to it rises as fast as little is left unknown.
   */
  private static double rightAfter(double away, double learnt, double left) {
    double edge = Math.clamp(-away / learnt, -FAR, FAR);
    double steep = FAR * left / learnt;
    double[] ends = {-FAR, Math.max(-FAR, edge - steep), edge, Math.min(FAR, edge + steep), FAR};
    double sum = 0;
    for (int part = 1; part < ends.length; part++) {
      sum += integral(ends[part - 1], ends[part], away, learnt, left);
    }
    return sum;
  }

  /** Simpson's rule. */
  private static double integral(double from, double to, double away, double learnt, double left) {
    double step = (to - from) / INTERVALS;
    double sum = 0;
    for (int i = 0; i <= INTERVALS; i++) {
      double u = from + i * step;
      double weight = i == 0 || i == INTERVALS ? 1 : i % 2 == 1 ? 4 : 2;
      double right = NORMAL.cumulativeProbability(Math.abs(away + learnt * u) / left);
      sum += weight * NORMAL.density(u) * right;
    }
    return sum * step / 3;
  }
}
