// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import dev.assay.models.ChatOutcome.Answer;
import dev.assay.models.ChatOutcome.CutOff;
import dev.assay.models.ChatOutcome.NotTheApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an answer that comes as server-sent events, one JSON document each, until {@code [DONE]}.
 * Servers that end the stream after the last piece without that word are understood; an end before
 * any reason to finish is an answer cut off.
 */
final class StreamedAnswer {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DATA = "data:";

  private final ChatRequest request;
  private final ChatLimits limits;
  private final Consumer<String> listener;
  private final StringBuilder received = new StringBuilder();
  private @Nullable JsonNode usage;
  private String model;
  private String finish = "";
  private boolean spoke;
  private boolean done;

  StreamedAnswer(ChatRequest request, ChatLimits limits, Consumer<String> listener) {
    this.request = request;
    this.limits = limits;
    this.listener = listener;
    this.model = request.model();
  }

  ChatOutcome read(BodyReader body) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      String line;
      while (!done && (line = lines.readLine()) != null) {
        Optional<ChatOutcome> end = line.startsWith(DATA) ? event(line) : Optional.empty();
        if (end.isPresent()) {
          return end.get();
        }
      }
    } catch (IOException e) {
      return finish.isEmpty()
          ? Failures.whileReading(e, limits, received.toString())
          : answer(); // all of it had come
    }
    if (!spoke) {
      return new NotTheApi("it is no stream of events");
    }
    return finish.isEmpty() && !done ? cutOff() : answer();
  }

  /** What an event ends the conversation with, if it does. */
  private Optional<ChatOutcome> event(String line) {
    spoke = true;
    String data = line.substring(DATA.length()).strip();
    if (data.equals("[DONE]")) {
      done = true;
      return Optional.empty();
    }
    JsonNode event;
    try {
      event = JSON.readTree(data);
    } catch (JacksonException _) {
      return Optional.of(
          received.isEmpty() ? new NotTheApi("an event of its stream is not JSON") : cutOff());
    }
    if (event.has("error")) {
      return Optional.of(cutOff());
    }
    model = event.path("model").asString(model);
    if (event.path("usage").isObject()) {
      usage = event;
    }
    JsonNode choice = event.path("choices").path(0);
    finish = choice.path("finish_reason").asString(finish);
    String piece = PlainText.of(choice.path("delta").path("content").asString(""));
    if (!piece.isEmpty()) {
      received.append(piece);
      listener.accept(piece);
    }
    return Optional.empty();
  }

  private CutOff cutOff() {
    return new CutOff(received.toString());
  }

  private Answer answer() {
    String text = received.toString();
    TokenUsage counted =
        usage == null
            ? TokenUsage.estimated(request, text)
            : WholeAnswer.usage(usage, request, text);
    return new Answer(
        text, model, counted, !finish.equals("length"), Simulation.named(request.model(), model));
  }
}
