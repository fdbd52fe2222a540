// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.UncertainItem;
import java.util.List;

/**
 * What all models have in common.
 *
 * @param a discrimination
 * @param b difficulty, steps or thresholds
 */
record Shape(double a, List<Double> b) {

  static Shape of(ItemModel item) {
    return switch (item) {
      case Dichotomous two -> new Shape(two.a(), List.of(two.b()));
      case GradedResponse graded -> new Shape(graded.a(), graded.thresholds());
      case PartialCredit partial -> new Shape(partial.a(), partial.steps());
      case UncertainItem uncertain -> of(uncertain.estimate());
    };
  }
}
