// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text whose passages have names: a line that begins with {@code [P3]} begins passage P3. */
record Passages(Map<String, String> byName) {
  private static final Pattern HEAD =
      Pattern.compile("^\\[([A-Za-z0-9][A-Za-z0-9._-]{0,19})][ \\t]*", Pattern.MULTILINE);
  private static final int SHORTEST_QUOTE = 6;

  Passages {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** Reads passages; what stands before the first belongs to none. */
  static Passages of(String text) {
    Map<String, String> passages = new LinkedHashMap<>();
    Matcher head = HEAD.matcher(text);
    int end = -1;
    String name = "";
    while (head.find()) {
      if (end >= 0) {
        passages.merge(name, text.substring(end, head.start()), (a, b) -> a + "\n" + b);
      }
      name = Normalised.code(head.group(1));
      end = head.end();
    }
    if (end >= 0) {
      passages.merge(name, text.substring(end), (a, b) -> a + "\n" + b);
    }
    return new Passages(passages);
  }

  /** Whether a passage contains a quotation to the letter, blanks and quotation marks aside. */
  boolean hold(String name, String quote) {
    String words = Normalised.text(quote);
    return words.length() >= SHORTEST_QUOTE
        && Normalised.text(byName.getOrDefault(Normalised.code(name), "")).contains(words);
  }
}
