// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.psychometrics.classical.OptionStatistics;
import dev.assay.server.report.Figure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One option of a choice item: which people take it.
 *
 * @param option the author's name for it
 * @param html its text
 * @param chosen by how many of those who answered
 * @param thirds the share that took it of the least able third, of the middle one, of the most
 *     able; empty with too few people, and where these are too much alike
 * @param correlation between taking it and ability by the other items
 */
public record OptionTrace(
    String option,
    String html,
    boolean key,
    int chosen,
    List<Double> thirds,
    Figure correlation,
    Verdict verdict) {
  /** With fewer people, who takes what is luck. */
  static final int FEWEST = 30;

  /** A correlation up to here says next to nothing. */
  private static final double LITTLE = 0.1;

  private static final int THIRDS = 3;
  private static final String TAKEN = "taken";

  public OptionTrace {
    thirds = List.copyOf(thirds);
  }

  /** What the lines say. */
  public enum Verdict {
    /** A key that the able take more often. */
    TELLS,
    /** A key that says little or the contrary. */
    KEY_FAILS,
    /** A wrong option that the less able take more often. */
    DISTRACTS,
    /** A wrong option that says little: some take it, able or not. */
    SAYS_LITTLE,
    /** A wrong option that able people take. */
    MISLEADS,
    /** A wrong option that nobody takes. */
    UNTAKEN,
    /** Everybody takes it, or nothing tells who is able. */
    UNSAID,
    TOO_FEW;

    /** Whether somebody should read the item again. */
    public boolean serious() {
      return this == KEY_FAILS || this == MISLEADS;
    }

    /** The message key of the verdict. */
    public String key() {
      return "itemreport.option." + name();
    }
  }

  /**
   * @param taken of everybody who answered, whether this option was taken
   * @param abilities of the same people
   * @param rival the share of the most able third that took the key, or a key
   */
  static OptionTrace of(
      String option,
      String html,
      boolean key,
      List<Boolean> taken,
      double[] abilities,
      Optional<Double> rival) {
    int chosen = (int) taken.stream().filter(one -> one).count();
    if (taken.size() < FEWEST) {
      return new OptionTrace(
          option,
          html,
          key,
          chosen,
          List.of(),
          new Figure(Optional.empty(), taken.size(), FEWEST),
          Verdict.TOO_FEW);
    }
    Optional<OptionStatistics> found = statistics(taken, abilities);
    OptionalDouble correlation =
        found.map(OptionStatistics::correlation).orElse(OptionalDouble.empty());
    // of people who are alike there are fewer groups
    List<Double> thirds =
        found
            .map(OptionStatistics::trace)
            .filter(trace -> trace.size() == THIRDS)
            .orElse(List.of());
    return new OptionTrace(
        option,
        html,
        key,
        chosen,
        thirds,
        Figure.of(taken.size(), FEWEST, () -> correlation),
        verdict(key, chosen, thirds, correlation, rival));
  }

  static Optional<OptionStatistics> statistics(List<Boolean> taken, double[] abilities) {
    return OptionStatistics.of(
            taken.stream().map(one -> one ? TAKEN : "left").toList(), abilities, THIRDS)
        .stream()
        .filter(one -> one.option().equals(TAKEN))
        .findFirst();
  }

  private static Verdict verdict(
      boolean key, int chosen, List<Double> thirds, OptionalDouble found, Optional<Double> rival) {
    if (chosen == 0) {
      return key ? Verdict.KEY_FAILS : Verdict.UNTAKEN;
    }
    if (found.isEmpty()) {
      return Verdict.UNSAID;
    }
    double correlation = found.getAsDouble();
    if (key) {
      return correlation > LITTLE ? Verdict.TELLS : Verdict.KEY_FAILS;
    }
    boolean rivals =
        !thirds.isEmpty() && rival.filter(share -> thirds.getLast() >= share).isPresent();
    if (correlation > LITTLE || rivals) {
      return Verdict.MISLEADS;
    }
    return correlation < -LITTLE ? Verdict.DISTRACTS : Verdict.SAYS_LITTLE;
  }
}
