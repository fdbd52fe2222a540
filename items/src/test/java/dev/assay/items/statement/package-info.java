// SPDX-License-Identifier: Apache-2.0
/** Tests of statements. */
@NullMarked
package dev.assay.items.statement;

import org.jspecify.annotations.NullMarked;
