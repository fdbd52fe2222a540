// SPDX-License-Identifier: Apache-2.0
/**
 * Fixed forms from a bank by integer programming (van der Linden, <i>Linear Models for Optimal Test
 * Design</i>, Springer 2005).
 *
 * <p>{@link dev.assay.psychometrics.assembly.FormAssembler} is the way in: items, requirements and
 * an aim go in; the best form and a proven bound come out, or the requirements that cannot hold
 * together. {@link dev.assay.psychometrics.assembly.ParallelAssembler} does it for several forms
 * that measure alike. {@code IntegerProgram} is all that knows the solver.
 */
@NullMarked
package dev.assay.psychometrics.assembly;

import org.jspecify.annotations.NullMarked;
