// SPDX-License-Identifier: Apache-2.0
/** Items that ask for tests of a program. */
@NullMarked
package dev.assay.items.unittest;

import org.jspecify.annotations.NullMarked;
