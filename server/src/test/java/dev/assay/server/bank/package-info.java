// SPDX-License-Identifier: Apache-2.0
/** Tests of the bank: loading what ships, and the team's pages. */
@NullMarked
package dev.assay.server.bank;

import org.jspecify.annotations.NullMarked;
