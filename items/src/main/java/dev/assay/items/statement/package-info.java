// SPDX-License-Identifier: Apache-2.0
/** Statements of problem packages, Markdown or LaTeX, as HTML with MathML that is safe to show. */
@NullMarked
package dev.assay.items.statement;

import org.jspecify.annotations.NullMarked;
