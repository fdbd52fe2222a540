// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.psychometrics.classical.SubscoreValue;
import dev.assay.psychometrics.classical.SubscoreValue.Known;
import dev.assay.psychometrics.classical.SubscoreValue.Unknown;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Whether the scores of one skill say what the score of the whole test does not.
 *
 * @param own how much of the skill's true score its own items know, 0 to 1
 * @param total how much of it the whole test's points know
 * @param together how much of it both know
 */
public record SkillLine(
    String name, int items, Figure own, Figure total, Figure together, Worth worth) {

  /** What is known of the skill's own score. */
  public enum Worth {
    /** It says something of its own. */
    ADDS,
    /** The whole test says as much of the skill: own scores are not to be read. */
    ADDS_NOTHING,
    TOO_FEW_PEOPLE,
    TOO_FEW_ITEMS,
    /** Its items do not hang together. */
    NO_RELIABILITY
  }

  static SkillLine of(String name, int items, int complete, SubscoreValue value) {
    return new SkillLine(
        name,
        items,
        figure(complete, value, Known::own),
        figure(complete, value, Known::total),
        figure(complete, value, Known::augmented),
        worth(value));
  }

  private static Worth worth(SubscoreValue value) {
    return switch (value) {
      case Known known -> known.reported() ? Worth.ADDS : Worth.ADDS_NOTHING;
      case Unknown.TOO_FEW_PERSONS -> Worth.TOO_FEW_PEOPLE;
      case Unknown.TOO_FEW_ITEMS -> Worth.TOO_FEW_ITEMS;
      case Unknown.NO_RELIABILITY -> Worth.NO_RELIABILITY;
    };
  }

  private static Figure figure(int complete, SubscoreValue value, ToDoubleFunction<Known> of) {
    return Figure.of(
        complete,
        SubscoreValue.FEWEST_PERSONS,
        () ->
            value instanceof Known known
                ? OptionalDouble.of(of.applyAsDouble(known))
                : OptionalDouble.empty());
  }
}
