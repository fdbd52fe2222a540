// SPDX-License-Identifier: Apache-2.0
/**
 * How far people who rate the same answers agree: {@link
 * dev.assay.psychometrics.agreement.WeightedKappa} of two raters and {@link
 * dev.assay.psychometrics.agreement.OrdinalAlpha} of any number.
 */
@NullMarked
package dev.assay.psychometrics.agreement;

import org.jspecify.annotations.NullMarked;
