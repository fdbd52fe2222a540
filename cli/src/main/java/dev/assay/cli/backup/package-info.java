// SPDX-License-Identifier: Apache-2.0
/** A whole installation in one file, and back. */
@NullMarked
package dev.assay.cli.backup;

import org.jspecify.annotations.NullMarked;
