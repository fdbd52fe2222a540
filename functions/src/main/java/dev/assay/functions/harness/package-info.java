// SPDX-License-Identifier: Apache-2.0
/**
 * How each language is told to call a candidate's function. A language is one type here, which
 * writes the starter, and one file in the language itself, the harness, beside it in the resources:
 * {@code Harness.java}, {@code harness.py}, {@code harness.js}, {@code harness.go}, {@code
 * harness.h}, {@code Harness.kt}. A harness reads a {@link dev.assay.functions.harness.Exchange}'s
 * question before anything of the candidate's is loaded, makes the calls and writes one line with
 * what they returned.
 */
@NullMarked
package dev.assay.functions.harness;

import org.jspecify.annotations.NullMarked;
