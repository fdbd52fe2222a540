// SPDX-License-Identifier: Apache-2.0
/**
 * ICPC/Kattis problem packages, legacy and 2025-09: what is in them and what is wrong with them.
 */
@NullMarked
package dev.assay.judge.problem;

import org.jspecify.annotations.NullMarked;
