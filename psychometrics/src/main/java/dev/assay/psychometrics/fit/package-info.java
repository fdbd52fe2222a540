// SPDX-License-Identifier: Apache-2.0
/**
 * Whether responses look as the models say: items ({@link
 * dev.assay.psychometrics.fit.SummedScoreFit}), persons ({@link
 * dev.assay.psychometrics.fit.PersonFit}), pairs of items ({@link
 * dev.assay.psychometrics.fit.LocalDependence}).
 */
@NullMarked
package dev.assay.psychometrics.fit;

import org.jspecify.annotations.NullMarked;
