// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

/** Whether words stand in a text. */
final class Words {
  private Words() {}

  /**
   * Whether the words stand there, not as part of a longer word or number. Both are normalised
   * already.
   */
  static boolean occur(String words, String text) {
    if (words.isEmpty()) {
      return false;
    }
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (isEdge(text, at - 1, words.charAt(0))
          && isEdge(text, at + words.length(), words.charAt(words.length() - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEdge(String text, int at, char beside) {
    return at < 0
        || at >= text.length()
        || !Character.isLetterOrDigit(beside)
        || !Character.isLetterOrDigit(text.charAt(at));
  }
}
