// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.ability;

import dev.assay.psychometrics.Ability;
import java.util.Optional;

/**
 * What one person's responses gave.
 *
 * @param ability empty where the method has no estimate: see {@link Outcome#NOTHING_ANSWERED} and
 *     {@link Outcome#OFF_THE_SCALE}
 * @param answered how many items
 */
public record PersonScore(Outcome outcome, Optional<Ability> ability, int answered) {

  /** What is particular about the responses. */
  public enum Outcome {
    ESTIMATED,
    /** Every answer is of its lowest category: the estimate is finite, but leans on the method. */
    ALL_LOWEST,
    /** Every answer is of its highest category: as above. */
    ALL_HIGHEST,
    /** EAP and MAP give the population; weighted likelihood has nothing to say. */
    NOTHING_ANSWERED,
    /** Weighted likelihood has no estimate between -6 and 6. */
    OFF_THE_SCALE
  }
}
