// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.adaptive;

import java.util.Optional;

/**
 * When an adaptive test ends: as soon as one of these holds.
 *
 * @param fewest items before precision or the cut may end it
 * @param most items
 * @param minutes in which 80 of 100 people are through with the items shown; infinite for no limit
 * @param error the standard error that is small enough; 0 for never
 * @param cut ends it when the person is surely on one side
 */
public record StoppingRules(int fewest, int most, double minutes, double error, Optional<Cut> cut) {

  public StoppingRules {
    if (fewest < 0 || most < 1 || fewest > most || !(minutes > 0) || !(error >= 0)) {
      throw new IllegalArgumentException("not rules to stop by: " + fewest + " to " + most);
    }
  }

  /**
   * @param theta the ability that decides
   * @param sure the probability of being on one side of it that is enough: above one half
   */
  public record Cut(double theta, double sure) {
    public Cut {
      if (!Double.isFinite(theta) || !(sure > 0.5 && sure < 1)) {
        throw new IllegalArgumentException("sure is above 0.5 and below 1, not " + sure);
      }
    }
  }

  /** So many items for everybody. */
  public static StoppingRules after(int items) {
    return new StoppingRules(items, items, Double.POSITIVE_INFINITY, 0, Optional.empty());
  }

  public StoppingRules within(double someMinutes) {
    return new StoppingRules(fewest, most, someMinutes, error, cut);
  }

  /** Ends as soon as the standard error is that small, after the fewest items. */
  public StoppingRules atError(int fewestItems, double standardError) {
    return new StoppingRules(fewestItems, most, minutes, standardError, cut);
  }

  /** Ends as soon as the person is that surely above or below, after the fewest items. */
  public StoppingRules atCut(int fewestItems, double theta, double sure) {
    return new StoppingRules(fewestItems, most, minutes, error, Optional.of(new Cut(theta, sure)));
  }
}
