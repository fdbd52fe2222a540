// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One question to a model, with all that came before it.
 *
 * @param model its name at its server
 * @param schema what the answer must be, where it must be JSON
 */
public record ChatRequest(
    String model,
    List<ChatMessage> messages,
    ChatSettings settings,
    Optional<AnswerSchema> schema) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public ChatRequest {
    messages = List.copyOf(messages);
    if (model.isBlank() || messages.isEmpty()) {
      throw new IllegalArgumentException("a request names a model and has a message");
    }
  }

  public static ChatRequest of(String model, ChatMessage... messages) {
    return new ChatRequest(model, List.of(messages), ChatSettings.USUAL, Optional.empty());
  }

  public ChatRequest with(ChatSettings wanted) {
    return new ChatRequest(model, messages, wanted, schema);
  }

  public ChatRequest with(AnswerSchema wanted) {
    return new ChatRequest(model, messages, settings, Optional.of(wanted));
  }

  /** The request as the API has it, in one fixed order; the same for equal requests. */
  public ObjectNode json() {
    return json(ChatPicture::dataUrl);
  }

  /** The same for a record: each picture is named by kind, size and SHA-256 and left out. */
  public ObjectNode withoutBytes() {
    return json(ChatPicture::label);
  }

  private ObjectNode json(Function<ChatPicture, String> address) {
    ObjectNode body = JSON.createObjectNode();
    body.put("model", model);
    ArrayNode turns = body.putArray("messages");
    messages.forEach(message -> content(message, turns.addObject(), address));
    settings.temperature().ifPresent(value -> body.put("temperature", value));
    settings.topP().ifPresent(value -> body.put("top_p", value));
    settings.mostTokens().ifPresent(value -> body.put("max_tokens", value));
    settings.seed().ifPresent(value -> body.put("seed", value));
    schema.ifPresent(wanted -> {
      ObjectNode format = body.putObject("response_format").put("type", "json_schema");
      format
          .putObject("json_schema")
          .put("name", wanted.name())
          .put("strict", true)
          .set("schema", wanted.schema().node());
    });
    return body;
  }

  /** Words alone are text; with pictures they are the first of several parts. */
  private static void content(
      ChatMessage message, ObjectNode turn, Function<ChatPicture, String> address) {
    turn.put("role", message.role().word());
    if (message.pictures().isEmpty()) {
      turn.put("content", message.content());
      return;
    }
    ArrayNode parts = turn.putArray("content");
    parts.addObject().put("type", "text").put("text", message.content());
    for (ChatPicture picture : message.pictures()) {
      parts
          .addObject()
          .put("type", "image_url")
          .putObject("image_url")
          .put("url", address.apply(picture));
    }
  }

  /** SHA-256 over {@link #json}, in hex: what a recorded answer is found by. */
  public String hash() {
    try {
      byte[] text = JSON.writeValueAsString(json()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
