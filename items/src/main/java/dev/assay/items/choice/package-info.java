// SPDX-License-Identifier: Apache-2.0
/** Choice items: a stem, options, one key or several. */
@NullMarked
package dev.assay.items.choice;

import org.jspecify.annotations.NullMarked;
