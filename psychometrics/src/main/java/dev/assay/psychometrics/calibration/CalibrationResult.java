// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.Ability;
import java.util.List;

/**
 * What a calibration found.
 *
 * @param items in the order of the columns
 * @param abilities expected a posteriori with posterior standard deviation, in the order of persons
 * @param populations of the groups, in their order; one when there are no groups
 * @param logLikelihood marginal, without prior terms; items that are constant add nothing
 * @param iterations expectation steps
 * @param converged whether the parameters had stopped moving
 */
public record CalibrationResult(
    List<ItemEstimate> items,
    List<Ability> abilities,
    List<PopulationEstimate> populations,
    double logLikelihood,
    int iterations,
    boolean converged) {
  public CalibrationResult {
    items = List.copyOf(items);
    abilities = List.copyOf(abilities);
    populations = List.copyOf(populations);
  }
}
