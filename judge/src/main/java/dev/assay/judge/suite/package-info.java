// SPDX-License-Identifier: Apache-2.0
/**
 * Judges test suites that candidates write, by the faulty versions of a program, or of services,
 * that they catch.
 *
 * <p>{@link dev.assay.judge.suite.SuiteJudge} is the way in. A suite runs against one version of
 * the program at a time, in a cell of its own that is new each time and holds nothing that tells
 * one version from another. Correct versions run as often as faulty ones, in an order drawn from a
 * seed, and a single failure on one of them voids the suite: whoever fails by chance, by the look
 * of the code or by a forged report is guessing, and loses.
 */
@NullMarked
package dev.assay.judge.suite;

import org.jspecify.annotations.NullMarked;
