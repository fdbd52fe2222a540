// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import dev.assay.models.ChatOutcome.Answer;
import dev.assay.models.ChatOutcome.Unreachable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks models. One instance serves any number of threads; each call blocks its own until there is
 * an outcome, never longer than the limits say. Redirects are not followed, and whatever goes wrong
 * is an outcome, not an exception. The key goes into one header and nowhere else.
 */
public final class ChatClient implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ChatLimits limits;
  private final HttpClient http;

  public ChatClient(ChatLimits limits) {
    this.limits = limits;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect())
            .build();
  }

  /** Asks and waits for the whole answer. */
  public ChatOutcome ask(ModelAddress address, ChatRequest request) {
    return exchange(address, request, limits, false, _ -> {});
  }

  /**
   * Asks and tells of the answer piece by piece.
   *
   * @param piece called on this thread with each piece of text as it comes; what it throws ends the
   *     conversation and is thrown on
   */
  public ChatOutcome stream(ModelAddress address, ChatRequest request, Consumer<String> piece) {
    return stream(address, request, limits, piece);
  }

  /**
   * The same, with other limits than the client's: nobody waits in front of a page.
   *
   * @param longer whose time to connect is not heeded
   */
  public ChatOutcome stream(
      ModelAddress address, ChatRequest request, ChatLimits longer, Consumer<String> piece) {
    return exchange(address, request, longer, true, piece);
  }

  private ChatOutcome exchange(
      ModelAddress address,
      ChatRequest request,
      ChatLimits held,
      boolean streams,
      Consumer<String> piece) {
    long startedAt = System.nanoTime();
    HttpResponse<Flow.Publisher<List<ByteBuffer>>> response;
    try {
      response = http.send(http(address, request, held, streams), BodyHandlers.ofPublisher());
    } catch (IOException e) {
      return Failures.of(e, held, streams);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return withdrawn();
    }
    try (BodyReader body = new BodyReader(held, startedAt)) {
      response.body().subscribe(body);
      if (response.statusCode() != 200) {
        return Failures.of(response.statusCode(), response.headers(), body, address.key());
      }
      ChatOutcome outcome =
          streams
              ? new StreamedAnswer(request, held, piece).read(body)
              : WholeAnswer.read(request, held, body);
      if (outcome instanceof Answer answer) {
        return checked(answer, request);
      }
      return Thread.currentThread().isInterrupted() ? withdrawn() : outcome;
    }
  }

  /** Whoever asked has no time any more; nothing is wrong with the model. */
  private static ChatOutcome withdrawn() {
    return new Unreachable("the question was withdrawn");
  }

  /** An answer is only one when it is what was asked for. */
  private static ChatOutcome checked(Answer answer, ChatRequest request) {
    if (request.schema().isEmpty()) {
      return answer;
    }
    List<String> problems = request.schema().get().schema().problems(answer.text());
    return problems.isEmpty() ? answer : new ChatOutcome.WrongShape(answer, problems);
  }

  private static HttpRequest http(
      ModelAddress address, ChatRequest request, ChatLimits held, boolean streams) {
    ObjectNode body = request.json();
    if (streams) {
      body.put("stream", true).putObject("stream_options").put("include_usage", true);
    }
    // Until the head of the answer: without streaming it comes when the answer is complete.
    Duration head = streams && held.silenceFirst() ? held.silence() : held.total();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address.completions())
            .timeout(head)
            .header("Content-Type", "application/json")
            .header("Accept", streams ? "text/event-stream" : "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (address.key().present()) {
      builder.header("Authorization", "Bearer " + address.key().reveal());
    }
    return builder.build();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
