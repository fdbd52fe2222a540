// SPDX-License-Identifier: Apache-2.0
/**
 * Conversations with language models over the chat API that Ollama, vLLM, llama.cpp and vendors
 * share.
 *
 * <p>A {@link dev.assay.models.ChatRequest} goes to a {@link dev.assay.models.ModelAddress} through
 * the {@link dev.assay.models.ChatClient}; what comes back is a {@link
 * dev.assay.models.ChatOutcome}: an answer, or one of the faults that models have, as values. Where
 * there is no model, {@link dev.assay.models.simulated.SimulatedModel} is a server of the same API
 * whose answers are written down, and says that it is one. Nothing here knows of tests or
 * candidates.
 */
@NullMarked
package dev.assay.models;

import org.jspecify.annotations.NullMarked;
