// SPDX-License-Identifier: Apache-2.0
/** What the hiring team sees of results: the ranking with its errors, each candidate, decisions. */
@NullMarked
package dev.assay.server.shortlist;

import org.jspecify.annotations.NullMarked;
