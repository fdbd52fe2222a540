// SPDX-License-Identifier: Apache-2.0
/**
 * What items that ask for a suite of tests have in common: correct and faulty versions of
 * something, what candidates start from, and example suites that prove the item.
 */
@NullMarked
package dev.assay.items.suite;

import org.jspecify.annotations.NullMarked;
