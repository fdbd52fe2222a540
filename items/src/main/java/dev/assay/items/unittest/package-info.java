// SPDX-License-Identifier: Apache-2.0
/** Items that ask for tests: a specification, correct and faulty versions, and example suites. */
@NullMarked
package dev.assay.items.unittest;

import org.jspecify.annotations.NullMarked;
