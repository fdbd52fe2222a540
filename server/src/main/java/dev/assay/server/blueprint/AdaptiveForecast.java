// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.bank.Curve;

/**
 * What an adaptive test is expected to give, by simulation of people who answer as the items'
 * figures say.
 *
 * @param items how many questions a candidate is expected to be asked, the fixed items left out
 * @param pool how many there are to choose from
 * @param minutes in which 80 of 100 people are through with the whole test, on average
 * @param errorAtCut the standard error of a score at the cut, the fixed items included
 * @param typicalError the same for a typical member of the population
 * @param rightSide of 100 people the test is for, how many land on their true side of the cut
 * @param curve the standard error by ability
 * @param mostShown the share of people who see the question that is shown most
 * @param neverShown how many questions nobody saw
 * @param people how many were invented for these figures
 */
public record AdaptiveForecast(
    double items,
    int pool,
    double minutes,
    double errorAtCut,
    double typicalError,
    int rightSide,
    Curve curve,
    double mostShown,
    int neverShown,
    int people) {

  /** In whole questions. */
  public long about() {
    return Math.round(items);
  }

  public long mostShownPercent() {
    return Math.round(100 * mostShown);
  }
}
