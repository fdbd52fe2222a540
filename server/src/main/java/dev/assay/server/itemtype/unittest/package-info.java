// SPDX-License-Identifier: Apache-2.0
/** Unittest items in the candidate's room and in the grader. */
@NullMarked
package dev.assay.server.itemtype.unittest;

import org.jspecify.annotations.NullMarked;
