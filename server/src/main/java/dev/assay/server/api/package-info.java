// SPDX-License-Identifier: Apache-2.0
/** What the operations of {@code /api/v1} share: their document, refusals, pages of long lists. */
@NullMarked
package dev.assay.server.api;

import org.jspecify.annotations.NullMarked;
