// SPDX-License-Identifier: Apache-2.0
/** The choice item type in the web process: its pages and the shape of its responses. */
@NullMarked
package dev.assay.server.itemtype.choice;

import org.jspecify.annotations.NullMarked;
