// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import java.util.List;
import java.util.Locale;

/**
 * One turn of a conversation.
 *
 * @param pictures that come with the words; only some models see them
 */
public record ChatMessage(Role role, String content, List<ChatPicture> pictures) {

  public ChatMessage {
    pictures = List.copyOf(pictures);
  }

  /** Who speaks. */
  public enum Role {
    /** Whoever set the conversation up. */
    SYSTEM,
    USER,
    /** The model. */
    ASSISTANT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static ChatMessage system(String content) {
    return new ChatMessage(Role.SYSTEM, content, List.of());
  }

  public static ChatMessage user(String content) {
    return user(content, List.of());
  }

  public static ChatMessage user(String content, List<ChatPicture> pictures) {
    return new ChatMessage(Role.USER, content, pictures);
  }

  public static ChatMessage assistant(String content) {
    return new ChatMessage(Role.ASSISTANT, content, List.of());
  }
}
