// SPDX-License-Identifier: Apache-2.0
/** The candidate's way, from link to receipt. */
@NullMarked
package dev.assay.server.delivery;

import org.jspecify.annotations.NullMarked;
