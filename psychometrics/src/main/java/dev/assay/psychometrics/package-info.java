// SPDX-License-Identifier: Apache-2.0
/** Item response theory: arrays in, records out. */
@NullMarked
package dev.assay.psychometrics;

import org.jspecify.annotations.NullMarked;
