// SPDX-License-Identifier: Apache-2.0
/** What the hiring team sees, in a real browser. */
@NullMarked
package dev.assay.server.shortlist;

import org.jspecify.annotations.NullMarked;
