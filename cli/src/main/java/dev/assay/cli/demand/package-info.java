// SPDX-License-Identifier: Apache-2.0
/** What {@code demand} and its benchmark need. */
@NullMarked
package dev.assay.cli.demand;

import org.jspecify.annotations.NullMarked;
