// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import dev.assay.models.BodyReader.LimitReached;
import dev.assay.models.ChatOutcome.CutOff;
import dev.assay.models.ChatOutcome.Fault;
import dev.assay.models.ChatOutcome.KeyRefused;
import dev.assay.models.ChatOutcome.RateLimited;
import dev.assay.models.ChatOutcome.Refused;
import dev.assay.models.ChatOutcome.ServerFailed;
import dev.assay.models.ChatOutcome.Silent;
import dev.assay.models.ChatOutcome.TooLarge;
import dev.assay.models.ChatOutcome.TooSlow;
import dev.assay.models.ChatOutcome.Unreachable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which fault a failed exchange is. */
final class Failures {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_MESSAGE = 300;
  private static final int MOST_OF_AN_ERROR = 64 * 1024;

  private Failures() {}

  /** Before there was the head of an answer. */
  static Fault of(IOException problem, ChatLimits limits, boolean streams) {
    return switch (problem) {
      case HttpConnectTimeoutException _ -> new Unreachable("no connection in time");
      case HttpTimeoutException _ when !streams -> new Silent(limits.total());
      case HttpTimeoutException _ ->
          limits.silenceFirst() ? new Silent(limits.silence()) : new TooSlow(limits.total(), "");
      case ConnectException e
          when e.getCause() instanceof java.nio.channels.UnresolvedAddressException ->
          new Unreachable("its name is not known here");
      case ConnectException _ -> new Unreachable("the connection was refused");
      case SSLException _ -> new Unreachable("no encrypted connection could be agreed on");
      default -> new CutOff("");
    };
  }

  /** While the body came. */
  static Fault whileReading(IOException problem, ChatLimits limits, String received) {
    return problem instanceof LimitReached reached
        ? switch (reached.limit()) {
          case SILENCE -> new Silent(limits.silence());
          case TOTAL -> new TooSlow(limits.total(), received);
          case BYTES -> new TooLarge(limits.mostBytes());
        }
        : new CutOff(received);
  }

  /** An answer with another status than 200. */
  static Fault of(int status, HttpHeaders headers, BodyReader body, ApiKey key) {
    return switch (status) {
      case 401, 403 -> new KeyRefused(status);
      case 429 -> new RateLimited(retryAfter(headers));
      default -> {
        String message = key.blot(message(body));
        yield status >= 400 && status < 500
            ? new Refused(status, message)
            : new ServerFailed(status, message);
      }
    };
  }

  /** The header in seconds; a date in it is not worth a clock. */
  private static Optional<Duration> retryAfter(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .map(String::strip)
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)));
  }

  private static String message(BodyReader body) {
    try {
      byte[] bytes = body.readNBytes(MOST_OF_AN_ERROR);
      return shortened(errorIn(JSON.readTree(new String(bytes, StandardCharsets.UTF_8))));
    } catch (IOException | JacksonException _) {
      return "";
    }
  }

  /** Servers say {@code {"error": {"message": ..}}}, {@code {"error": ..}} or something else. */
  static String errorIn(JsonNode body) {
    JsonNode error = body.path("error");
    return error.isString() ? error.asString() : error.path("message").asString("");
  }

  private static String shortened(String message) {
    String line = PlainText.of(message).replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
  }
}
