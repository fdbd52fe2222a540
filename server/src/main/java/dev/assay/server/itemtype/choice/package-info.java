// SPDX-License-Identifier: Apache-2.0
/** Choice items in the candidate's room and in the grader. */
@NullMarked
package dev.assay.server.itemtype.choice;

import org.jspecify.annotations.NullMarked;
