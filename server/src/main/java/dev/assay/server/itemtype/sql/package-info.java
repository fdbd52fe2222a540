// SPDX-License-Identifier: Apache-2.0
/** SQL items in the candidate's room and in the grader. */
@NullMarked
package dev.assay.server.itemtype.sql;

import org.jspecify.annotations.NullMarked;
