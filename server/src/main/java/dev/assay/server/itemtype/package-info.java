// SPDX-License-Identifier: Apache-2.0
/** What the web process and the grader need to know of an item type. */
@NullMarked
package dev.assay.server.itemtype;

import org.jspecify.annotations.NullMarked;
