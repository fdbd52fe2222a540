// SPDX-License-Identifier: Apache-2.0
/** The web application as a whole, and what its tests stand on. */
@NullMarked
package dev.assay.server;

import org.jspecify.annotations.NullMarked;
