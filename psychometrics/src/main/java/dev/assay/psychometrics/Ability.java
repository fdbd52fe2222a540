// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

/**
 * An estimate and how sure it is.
 *
 * @param theta the expected ability (EAP)
 * @param standardError the standard deviation of the posterior
 */
public record Ability(double theta, double standardError) {}
