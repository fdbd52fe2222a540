// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.Population;
import java.util.Optional;

/** How able a group of persons is. */
public sealed interface PopulationEstimate {

  Population population();

  /** Not estimated: the reference group, whose abilities are N(0, 1) and give the scale. */
  record Reference() implements PopulationEstimate {
    @Override
    public Population population() {
      return new Population(0, 1);
    }
  }

  /** Not estimated because nobody in the group answered anything; taken for the scale's own. */
  record Unknown() implements PopulationEstimate {
    @Override
    public Population population() {
      return new Population(0, 1);
    }
  }

  /**
   * @param atLimit whether the mean or the spread stopped at the end of what 61 points can show, as
   *     happens with very few persons
   * @param errors empty when the data do not say
   */
  record Estimated(Population population, boolean atLimit, Optional<StandardErrors> errors)
      implements PopulationEstimate {}

  record StandardErrors(double mean, double standardDeviation) {}
}
