// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of an {@link Asked}: text to be read, cut where it is long.
 *
 * @param status 0 when there was no answer
 * @param headers by name in lower case; of several values the first
 * @param millis from sending it to the end of the answer
 * @param why why there was no answer; empty when there was
 */
public record Answered(
    String method,
    String path,
    int status,
    SortedMap<String, String> headers,
    String body,
    long millis,
    String why) {
  private static final int LONGEST_BODY = 32_000;
  private static final int LONGEST_VALUE = 500;
  private static final int MOST_HEADERS = 40;

  public Answered {
    headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
  }

  /** An answer. */
  public static Answered of(Asked asked, Reply reply, long millis) {
    SortedMap<String, String> headers = new TreeMap<>();
    reply.headers().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .limit(MOST_HEADERS)
        .forEach(header ->
            headers.put(
                Printable.cut(header.getKey(), LONGEST_VALUE),
                Printable.cut(header.getValue(), LONGEST_VALUE)));
    String body = Printable.cut(reply.body(), LONGEST_BODY);
    return new Answered(asked.method(), asked.path(), reply.status(), headers, body, millis, "");
  }

  /** No answer. */
  public static Answered none(Asked asked, String why, long millis) {
    return new Answered(
        asked.method(),
        asked.path(),
        0,
        new TreeMap<>(),
        "",
        millis,
        Printable.cut(why, LONGEST_VALUE));
  }
}
