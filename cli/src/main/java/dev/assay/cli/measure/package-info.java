// SPDX-License-Identifier: Apache-2.0
/** The measurement commands' files: responses in, estimates out, as CSV. */
@NullMarked
package dev.assay.cli.measure;

import org.jspecify.annotations.NullMarked;
