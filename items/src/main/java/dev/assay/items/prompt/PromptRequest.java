// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import java.util.List;

/**
 * What a model is asked for one case.
 *
 * @param schema JSON schema for the answer; empty for none
 */
public record PromptRequest(List<Message> messages, PromptSettings settings, String schema) {

  public PromptRequest {
    messages = List.copyOf(messages);
  }

  /** Who says something in a conversation. */
  public enum Role {
    SYSTEM,
    USER,
    ASSISTANT
  }

  /** One turn of the conversation. */
  public record Message(Role role, String content) {}
}
