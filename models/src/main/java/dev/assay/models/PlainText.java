// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import java.util.regex.Pattern;

/** What a model says, without the characters that deceive a reader or break what shows it. */
final class PlainText {
  /**
   * Control characters other than tab and line ends, lone surrogates, and what turns text round.
   */
  private static final Pattern UNWELCOME =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\n\\r]]");

  private PlainText() {}

  static String of(String text) {
    return UNWELCOME.matcher(text).replaceAll("\uFFFD");
  }
}
