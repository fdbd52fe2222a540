// SPDX-License-Identifier: Apache-2.0
/** What the rooms of all types share whose answers are suites of tests. */
@NullMarked
package dev.assay.server.itemtype.suite;

import org.jspecify.annotations.NullMarked;
