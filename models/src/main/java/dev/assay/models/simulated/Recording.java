// SPDX-License-Identifier: Apache-2.0
package dev.assay.models.simulated;

import dev.assay.models.Simulation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers that a model once gave, said again to the same requests: lines of JSON with {@code hash}
 * (of the request), {@code model} and {@code text}. The model it reports is the one recorded, with
 * {@code simulated:} before it.
 */
public final class Recording implements Answers {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Reply.Say> answers;

  private Recording(Map<String, Reply.Say> answers) {
    this.answers = Map.copyOf(answers);
  }

  /**
   * @throws BadScript naming file and line, when a line is not an answer
   */
  public static Recording read(Path file) throws IOException {
    Map<String, Reply.Say> answers = new HashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        add(answers, lines.get(i), file + ":" + (i + 1));
      }
    }
    return new Recording(answers);
  }

  private static void add(Map<String, Reply.Say> answers, String line, String where) {
    JsonNode answer;
    try {
      answer = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new BadScript(where + ": is not JSON: " + e.getOriginalMessage());
    }
    for (String field : List.of("hash", "model", "text")) {
      if (!answer.path(field).isString()) {
        throw new BadScript(where + ": " + field + ": must be text");
      }
    }
    String model = answer.path("model").asString();
    answers.put(
        answer.path("hash").asString(),
        new Reply.Say(
            answer.path("text").asString(),
            Simulation.named(model) ? model : Simulation.PREFIX + ":" + model));
  }

  @Override
  public Reply to(ObjectNode request) {
    Reply.Say answer = answers.get(hash(request));
    return answer == null ? new Reply.Unknown("nothing was recorded for this request") : answer;
  }

  private static String hash(ObjectNode request) {
    try {
      byte[] text = JSON.writeValueAsString(request).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
