// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.assistant;

import dev.assay.items.CandidateView;
import dev.assay.items.ItemHash;
import dev.assay.server.blueprint.Rules.AiPolicy;
import java.util.UUID;

/**
 * The item of an attempt that a candidate is at.
 *
 * @param type the name of the item's type
 * @param view what the candidate sees of it, which is all that a model is told of it
 */
public record AssistedItem(
    UUID attempt, int position, ItemHash hash, String type, CandidateView view, AiPolicy policy) {}
