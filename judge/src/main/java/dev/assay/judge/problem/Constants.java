// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the problem's constants where its files name them. Names it does not have stay as they are.
 */
final class Constants {
  private static final Pattern SEQUENCE = Pattern.compile("\\{\\{([a-zA-Z_][a-zA-Z0-9_]*)\\}\\}");

  private Constants() {}

  static String fill(String text, Map<String, String> constants) {
    if (constants.isEmpty() || !text.contains("{{")) {
      return text;
    }
    return SEQUENCE
        .matcher(text)
        .replaceAll(match ->
            Matcher.quoteReplacement(constants.getOrDefault(match.group(1), match.group())));
  }

  /** The same for a program's file, byte for byte where there is nothing to fill in. */
  static byte[] fill(byte[] bytes, Map<String, String> constants) {
    if (constants.isEmpty()) {
      return bytes;
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String filled = fill(text, latin(constants));
    return filled.equals(text) ? bytes : filled.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Map<String, String> latin(Map<String, String> constants) {
    var bytewise = new java.util.HashMap<String, String>();
    constants.forEach((name, value) ->
        bytewise.put(
            name, new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
    return bytewise;
  }
}
