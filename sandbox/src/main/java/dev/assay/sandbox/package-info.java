// SPDX-License-Identifier: Apache-2.0
/** Runs one cell under limits on a standard Linux sandbox. */
@NullMarked
package dev.assay.sandbox;

import org.jspecify.annotations.NullMarked;
