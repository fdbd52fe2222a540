// SPDX-License-Identifier: Apache-2.0
/** Organisations, their members and API keys: who may sign in, and as what. */
@NullMarked
package dev.assay.server.account;

import org.jspecify.annotations.NullMarked;
