// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.aberrance;

/**
 * How often a check was wrong when it was tried on invented people, whose honesty is known. Real
 * ones are rarely so regular: expect more false alarms.
 *
 * @param conditions of the simulation, in words
 * @param seed of its random numbers
 * @param level the p-value, or the rule, from which the check speaks up
 * @param falseAlarms the share of honest people, or pairs, on whom it did
 * @param detected the share of the others on whom it did
 */
public record ErrorRates(
    String conditions, long seed, String level, double falseAlarms, double detected) {}
