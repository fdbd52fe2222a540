// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.classical;

import java.util.OptionalDouble;

/**
 * How much of the differences between sums is not chance.
 *
 * @param mean of the sums
 * @param standardDeviation of the sums
 * @param alpha Cronbach 1951, Psychometrika 16, 297-334; below 0 when items contradict each other
 * @param standardError of measurement: {@code standardDeviation sqrt(1 - alpha)}, in points
 * @param omega McDonald 1999, from one factor fitted by unweighted least squares; empty where one
 *     factor does not fit: fewer than three items, or an item's variance is used up
 */
public record Reliability(
    double mean,
    double standardDeviation,
    double alpha,
    double standardError,
    OptionalDouble omega) {}
