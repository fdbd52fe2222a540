// SPDX-License-Identifier: Apache-2.0
/**
 * From abilities with errors to decisions that say how likely they are to be right.
 *
 * <p>{@link dev.assay.psychometrics.decision.Pool} is the way in: what is known of everybody who
 * sat. On it rest {@link dev.assay.psychometrics.decision.TopChances} (who is among the truly best
 * k), {@link dev.assay.psychometrics.decision.ExpectedList} (how right a list is), {@link
 * dev.assay.psychometrics.decision.TieBands} (whom the test cannot tell apart) and {@link
 * dev.assay.psychometrics.decision.FurtherTesting} (whom to test longer). {@link
 * dev.assay.psychometrics.decision.Classification} judges a test and its cuts; {@link
 * dev.assay.psychometrics.decision.Angoff} and {@link dev.assay.psychometrics.decision.Bookmark}
 * set a cut with judges.
 */
@NullMarked
package dev.assay.psychometrics.decision;

import org.jspecify.annotations.NullMarked;
