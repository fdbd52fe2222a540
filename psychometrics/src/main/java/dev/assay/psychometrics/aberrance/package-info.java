// SPDX-License-Identifier: Apache-2.0
/**
 * Answers and times that honest work rarely brings about: evidence for a person to look at, never a
 * verdict.
 *
 * <p>{@link dev.assay.psychometrics.aberrance.LognormalTimes} knows how long items take, {@link
 * dev.assay.psychometrics.aberrance.Effort} whether somebody clicked through, {@link
 * dev.assay.psychometrics.aberrance.AnswerCopying} whether two people agree too often, {@link
 * dev.assay.psychometrics.aberrance.Preknowledge} whether somebody did too well, or was too fast,
 * on items that are known to be out. Every result carries the {@link
 * dev.assay.psychometrics.aberrance.ErrorRates} that its method had in a simulation, which a test
 * runs again.
 */
@NullMarked
package dev.assay.psychometrics.aberrance;

import org.jspecify.annotations.NullMarked;
