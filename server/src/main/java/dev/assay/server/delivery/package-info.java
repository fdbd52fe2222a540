// SPDX-License-Identifier: Apache-2.0
/** The candidate's way: welcome, practice, the room, saving, the clock, the receipt. */
@NullMarked
package dev.assay.server.delivery;

import org.jspecify.annotations.NullMarked;
