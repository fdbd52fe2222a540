// SPDX-License-Identifier: Apache-2.0
/** Answers of several files as pages and programs send them, for every item type that has them. */
@NullMarked
package dev.assay.server.itemtype.project;

import org.jspecify.annotations.NullMarked;
