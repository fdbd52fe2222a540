// SPDX-License-Identifier: Apache-2.0
/** Who may call which endpoint: deny by default. */
@NullMarked
package dev.assay.server.access;

import org.jspecify.annotations.NullMarked;
