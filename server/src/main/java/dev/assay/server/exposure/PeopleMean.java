// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.psychometrics.ShareInterval;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean share of full marks that people reached, with an interval of 95 % (Student's t), or the
 * share of people who solved something, with that of a share. It speaks only when enough people
 * stand behind it.
 *
 * @param people it rests on
 * @param needed how many it takes
 * @param mean empty with fewer
 */
public record PeopleMean(int people, int needed, Optional<Mean> mean) {
  /** With fewer people a share of marks is luck. */
  static final int FEWEST = 10;

  /** A mean between its limits. */
  public record Mean(double value, double low, double high) {}

  /**
   * How many of the people solved something, with the interval of a share.
   *
   * @param solved whether each did
   */
  static PeopleMean ofSolved(List<Boolean> solved) {
    int people = solved.size();
    if (people < FEWEST) {
      return new PeopleMean(people, FEWEST, Optional.empty());
    }
    ShareInterval found =
        ShareInterval.of(solved.stream().filter(Boolean::booleanValue).count(), people);
    return new PeopleMean(
        people, FEWEST, Optional.of(new Mean(found.share(), found.low(), found.high())));
  }

  /**
   * @param shares one a person, 0 to 1
   */
  static PeopleMean of(List<Double> shares) {
    int people = shares.size();
    if (people < FEWEST) {
      return new PeopleMean(people, FEWEST, Optional.empty());
    }
    double mean = shares.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = shares.stream().mapToDouble(share -> (share - mean) * (share - mean)).sum();
    double error = Math.sqrt(squares / (people - 1) / people);
    double half = TDistribution.of(people - 1).inverseCumulativeProbability(0.975) * error;
    return new PeopleMean(
        people,
        FEWEST,
        Optional.of(new Mean(mean, Math.max(0, mean - half), Math.min(1, mean + half))));
  }
}
