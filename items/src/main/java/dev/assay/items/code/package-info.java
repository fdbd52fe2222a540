// SPDX-License-Identifier: Apache-2.0
/** Code items: an ICPC problem package and what the candidate sees of it. */
@NullMarked
package dev.assay.items.code;

import org.jspecify.annotations.NullMarked;
