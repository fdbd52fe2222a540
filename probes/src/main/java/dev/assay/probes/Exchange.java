// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import java.util.Map;

/**
 * One request and what came back.
 *
 * @param path with its query, as sent
 * @param sent the body, empty for none
 */
public record Exchange(
    String method, String path, Map<String, String> sentHeaders, String sent, Reply reply) {
  private static final int LONGEST_SENT = 500;
  private static final int LONGEST_RECEIVED = 900;

  public Exchange {
    sentHeaders = Map.copyOf(sentHeaders);
  }

  /** The exchange as text to read, cut where it is long; nothing in it but text. */
  public String excerpt() {
    StringBuilder text =
        new StringBuilder(method).append(' ').append(Printable.cut(path, LONGEST_SENT));
    if (!sent.isEmpty()) {
      text.append('\n').append(Printable.cut(sent, LONGEST_SENT));
    }
    text.append("\n-> ").append(reply.status());
    reply
        .header("content-type")
        .ifPresent(type -> text.append(' ').append(Printable.cut(type, 100)));
    if (!reply.body().isEmpty()) {
      text.append('\n').append(Printable.cut(reply.body(), LONGEST_RECEIVED));
    }
    return text.toString();
  }
}
