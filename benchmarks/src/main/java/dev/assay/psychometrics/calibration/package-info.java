// SPDX-License-Identifier: Apache-2.0
/** JMH for the calibration's innermost loops, which are not public. */
@NullUnmarked
package dev.assay.psychometrics.calibration;

import org.jspecify.annotations.NullUnmarked;
