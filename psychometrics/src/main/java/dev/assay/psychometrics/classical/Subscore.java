// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.classical;

/**
 * One person's augmented score on a part of a test.
 *
 * @param points the estimate of the true sum of the part's categories
 * @param standardError of that estimate, in points
 */
public record Subscore(double points, double standardError) {}
