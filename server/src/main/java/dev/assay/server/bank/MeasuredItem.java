// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Posterior;

/**
 * An item with how it is taken to measure: by an adopted calibration, else by its author's word.
 */
public record MeasuredItem(BankEntry entry, Parameters parameters) {

  /** Made anew each time: one that carries its errors takes a while to set up, so hold on to it. */
  public ItemModel model() {
    return parameters.toModel();
  }

  /** How many of 100 developers of its seniority get it right, or their share of the points. */
  public int difficulty() {
    if (parameters.expected()) {
      return entry.manifest().difficulty();
    }
    Posterior people = Posterior.of(new Population(entry.manifest().seniority().assumedMean(), 1));
    return (int) Math.round(100 * people.expected(model()::expectedShare));
  }
}
