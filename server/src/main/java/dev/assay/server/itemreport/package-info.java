// SPDX-License-Identifier: Apache-2.0
/**
 * The report of an item: what people's answers say of it. Its curve with what people reached, how
 * well it fits, whether it moved, whether it works alike for groups, and who takes which option.
 */
@NullMarked
package dev.assay.server.itemreport;

import org.jspecify.annotations.NullMarked;
