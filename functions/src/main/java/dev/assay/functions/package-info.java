// SPDX-License-Identifier: Apache-2.0
/**
 * Functions and classes that candidates write: what they look like, and the values that go in and
 * come out.
 *
 * <p>One {@link dev.assay.functions.Signature}, read from an item's {@code signature.txt} by {@link
 * dev.assay.functions.SignatureReader}, says it for every language. {@link
 * dev.assay.functions.CaseReader} reads test cases, JSON held against it; a {@link
 * dev.assay.functions.Comparison} says how what came back differs from what was expected. How a
 * language is told to call the function is in {@link dev.assay.functions.harness}, one type and one
 * file a language. Nothing here runs anything.
 */
@NullMarked
package dev.assay.functions;

import org.jspecify.annotations.NullMarked;
