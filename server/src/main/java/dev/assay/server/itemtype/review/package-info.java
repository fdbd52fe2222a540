// SPDX-License-Identifier: Apache-2.0
/** Review items in the candidate's room and in the grader. */
@NullMarked
package dev.assay.server.itemtype.review;

import org.jspecify.annotations.NullMarked;
