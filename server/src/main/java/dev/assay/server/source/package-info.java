// SPDX-License-Identifier: Apache-2.0
/** Candidates' code cut into words, for features that point at its lines. */
@NullMarked
package dev.assay.server.source;

import org.jspecify.annotations.NullMarked;
