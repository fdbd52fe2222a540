// SPDX-License-Identifier: Apache-2.0
/** Secrets that are shown once and stored as a hash. */
@NullMarked
package dev.assay.server.token;

import org.jspecify.annotations.NullMarked;
