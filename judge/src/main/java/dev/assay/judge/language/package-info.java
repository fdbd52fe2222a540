// SPDX-License-Identifier: Apache-2.0
/**
 * The languages a program may be written in. One small type per language says how to find it, how
 * to compile, how to run, and how to read its error messages; nothing else knows one from another.
 */
@NullMarked
package dev.assay.judge.language;

import org.jspecify.annotations.NullMarked;
