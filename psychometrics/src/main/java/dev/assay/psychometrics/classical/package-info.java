// SPDX-License-Identifier: Apache-2.0
/**
 * What can be said of a test without a model of ability: {@link
 * dev.assay.psychometrics.classical.ClassicalStatistics} of items and the whole, {@link
 * dev.assay.psychometrics.classical.OptionStatistics} of what was chosen, {@link
 * dev.assay.psychometrics.classical.Subscores} of parts.
 */
@NullMarked
package dev.assay.psychometrics.classical;

import org.jspecify.annotations.NullMarked;
