// SPDX-License-Identifier: Apache-2.0
/** Code items in the candidate's room and in the grader. */
@NullMarked
package dev.assay.server.itemtype.code;

import org.jspecify.annotations.NullMarked;
