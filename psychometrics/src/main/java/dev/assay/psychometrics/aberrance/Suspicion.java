// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.aberrance;

/**
 * What a check found.
 *
 * @param statistic the larger, the stranger
 * @param p the chance of one so large from honest work, if the models hold
 * @param validated how often the check was wrong in simulation
 */
public record Suspicion(double statistic, double p, ErrorRates validated) {}
