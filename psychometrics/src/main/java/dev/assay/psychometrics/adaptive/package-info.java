// SPDX-License-Identifier: Apache-2.0
/**
 * Tests whose next item depends on the answers so far.
 *
 * <p>{@link dev.assay.psychometrics.adaptive.AdaptiveTest} is one person's sitting. What it may
 * show and when it ends is said by {@link dev.assay.psychometrics.adaptive.AdaptiveRules}; how
 * often an item has been shown to everybody is kept in an {@link
 * dev.assay.psychometrics.adaptive.ExposureLog}.
 */
@NullMarked
package dev.assay.psychometrics.adaptive;

import org.jspecify.annotations.NullMarked;
