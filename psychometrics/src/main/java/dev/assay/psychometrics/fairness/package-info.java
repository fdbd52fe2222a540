// SPDX-License-Identifier: Apache-2.0
/**
 * Whether decisions and items treat groups of people alike; to be looked at before a decision.
 *
 * <p>{@link dev.assay.psychometrics.fairness.AdverseImpact} compares selection rates, {@link
 * dev.assay.psychometrics.fairness.BiasAudit} lays them out as New York City's Local Law 144 asks,
 * {@link dev.assay.psychometrics.fairness.Disclosure} says what may be shown without pointing at a
 * person, and {@link dev.assay.psychometrics.fairness.DifferentialFunctioning} finds items that are
 * harder for one of two groups of equal ability. Group membership is never an input to a score.
 */
@NullMarked
package dev.assay.psychometrics.fairness;

import org.jspecify.annotations.NullMarked;
