// SPDX-License-Identifier: Apache-2.0
/** Regression items in the candidate's room and in the grader. */
@NullMarked
package dev.assay.server.itemtype.regression;

import org.jspecify.annotations.NullMarked;
