// SPDX-License-Identifier: Apache-2.0
/**
 * The report of an item: what people's answers say of it. Its curve with what people reached, how
 * well it fits, whether it moved, whether it works alike for groups, who takes which option, and
 * what language models do with it.
 */
@NullMarked
package dev.assay.server.itemreport;

import org.jspecify.annotations.NullMarked;
