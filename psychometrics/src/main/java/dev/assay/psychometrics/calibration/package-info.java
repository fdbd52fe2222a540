// SPDX-License-Identifier: Apache-2.0
/**
 * Item parameters from responses: marginal maximum likelihood by EM (Bock and Aitkin 1981,
 * Psychometrika 46, 443-459).
 *
 * <p>{@link dev.assay.psychometrics.calibration.Calibration} is the way in. One iteration is an
 * {@code ExpectationStep} (who is likely how able, given the curves so far; what those people then
 * answered) and a maximisation ({@code ItemFit}: each item's {@code Curve} fitted to these expected
 * counts), with {@code AndersonAcceleration} between them. {@code ObservedInformation} gives the
 * standard errors.
 *
 * <p>The expectation step is where the time goes. It works on {@code StateBlocks}: a few
 * neighbouring items make a block, and what a person answered on all of them is one number, the
 * state. Per iteration a block's log-likelihoods are summed once per state instead of once per
 * person and item, and expected counts are gathered by state and only then split up by item.
 *
 * <p>Persons are asked, never looked at: an estimation puts a {@code PartQuestion} to the {@code
 * Parts} that hold them and adds up the answers. Usually that is one {@code PersonPart} here; it
 * may be many elsewhere.
 */
@NullMarked
package dev.assay.psychometrics.calibration;

import org.jspecify.annotations.NullMarked;
