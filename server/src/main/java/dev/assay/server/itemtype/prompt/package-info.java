// SPDX-License-Identifier: Apache-2.0
/**
 * Prompt items in the candidate's room and in the grader. The grader asks the model through {@link
 * dev.assay.server.connection.ModelCalls}; where no model was connected when the attempt began,
 * people rate the prompt.
 */
@NullMarked
package dev.assay.server.itemtype.prompt;

import org.jspecify.annotations.NullMarked;
