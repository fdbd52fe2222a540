// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of an {@link Asked}: text to be read, cut where it is long.
 *
 * @param status 0 when there was no answer
 * @param headers the values by name in lower case; of a result that was written down before there
 *     were several, the first
 * @param millis from sending it to the end of the answer
 * @param why why there was no answer; empty when there was
 */
public record Answered(
    String method,
    String path,
    int status,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        SortedMap<String, List<String>> headers,
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
    SortedMap<String, List<String>> headers = new TreeMap<>();
    int left = MOST_HEADERS;
    for (var header : new TreeMap<>(reply.headers()).entrySet()) {
      List<String> values = header.getValue().stream().limit(left).map(Answered::line).toList();
      left -= values.size();
      if (!values.isEmpty()) {
        headers.put(line(header.getKey()), values);
      }
    }
    String body = Printable.cut(reply.body(), LONGEST_BODY);
    return new Answered(asked.method(), asked.path(), reply.status(), headers, body, millis, "");
  }

  private static String line(String text) {
    return Printable.cut(text, LONGEST_VALUE);
  }

  /** No answer. */
  public static Answered none(Asked asked, String why, long millis) {
    return new Answered(asked.method(), asked.path(), 0, new TreeMap<>(), "", millis, line(why));
  }
}
