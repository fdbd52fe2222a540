// SPDX-License-Identifier: Apache-2.0
/**
 * Judges programs: languages, problem packages, verdicts.
 *
 * <p>{@link dev.assay.judge.Judge} is the way in. A program is compiled once in a cell of its own;
 * what the compiler made comes back by pipe and is shown, read-only, to one new cell per test case.
 * The input goes in by pipe, the output comes out by pipe, the answer never goes near the program:
 * comparing happens here, or, for a package's own validator, in another cell. {@link
 * dev.assay.judge.CandidateReport} is what of a {@link dev.assay.judge.Judgement} a candidate may
 * see.
 */
@NullMarked
package dev.assay.judge;

import org.jspecify.annotations.NullMarked;
