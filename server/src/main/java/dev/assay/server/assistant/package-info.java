// SPDX-License-Identifier: Apache-2.0
/**
 * The assistant beside an item: what it is told, what it says, what candidates take over, and the
 * facts that a report shows of it.
 *
 * <p>{@link dev.assay.server.assistant.Assistants} is what the candidate's room talks to, {@link
 * dev.assay.server.assistant.AssistantReports} what reports read. Which requests are let in is for
 * the room to say.
 */
@NullMarked
package dev.assay.server.assistant;

import org.jspecify.annotations.NullMarked;
