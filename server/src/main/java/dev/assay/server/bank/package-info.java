// SPDX-License-Identifier: Apache-2.0
/** The bank: the items that ship and those of an organisation, and the team's pages of them. */
@NullMarked
package dev.assay.server.bank;

import org.jspecify.annotations.NullMarked;
