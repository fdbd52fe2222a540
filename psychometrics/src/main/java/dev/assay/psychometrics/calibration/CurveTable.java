// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.io.Serializable;

/**
 * Every item's curve and every group's population at the points of the quadrature: all that
 * parameters mean to persons. Nobody changes it.
 *
 * @param rows for each item its categories' log-probabilities in rows of {@link
 *     ExpectationStep#STRIDE}
 * @param logWeights for each group the logarithms of the points' weights
 */
record CurveTable(double[][] rows, double[][] logWeights) implements Serializable {}
