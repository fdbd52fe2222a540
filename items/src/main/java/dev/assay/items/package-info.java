// SPDX-License-Identifier: Apache-2.0
/** Item documents, the skill tree, lint, and the ItemType interface. */
@NullMarked
package dev.assay.items;

import org.jspecify.annotations.NullMarked;
