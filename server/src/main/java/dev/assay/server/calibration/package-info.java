// SPDX-License-Identifier: Apache-2.0
/** Item parameters from the answers so far: estimated by a job, kept by version. */
@NullMarked
package dev.assay.server.calibration;

import org.jspecify.annotations.NullMarked;
