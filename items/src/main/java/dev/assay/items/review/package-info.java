// SPDX-License-Identifier: Apache-2.0
/** Review items: a change to read, its seeded defects and decoys, and what a review of it earns. */
@NullMarked
package dev.assay.items.review;

import org.jspecify.annotations.NullMarked;
