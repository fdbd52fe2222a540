// SPDX-License-Identifier: Apache-2.0
/** Text items: answers in words, which people rate by a rubric. */
@NullMarked
package dev.assay.items.text;

import org.jspecify.annotations.NullMarked;
