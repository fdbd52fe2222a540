// SPDX-License-Identifier: Apache-2.0
/** Tests of what the whole API promises. */
@NullMarked
package dev.assay.server.api;

import org.jspecify.annotations.NullMarked;
