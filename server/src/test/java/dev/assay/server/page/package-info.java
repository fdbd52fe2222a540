// SPDX-License-Identifier: Apache-2.0
/** What all pages share. */
@NullMarked
package dev.assay.server.page;

import org.jspecify.annotations.NullMarked;
