// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.text;

import java.util.Arrays;

/**
 * Counts words as the room does while one writes: pieces between blanks that hold a letter or a
 * digit. Between lines of three backticks, where diagrams and code stand, nothing counts.
 */
public final class WordCount {
  private static final String FENCE = "```";

  private WordCount() {}

  public static int of(String text) {
    int words = 0;
    boolean fenced = false;
    for (String line : text.lines().toList()) {
      if (line.strip().startsWith(FENCE)) {
        fenced = !fenced;
      } else if (!fenced) {
        words += (int) Arrays.stream(line.split("\\s+", -1)).filter(WordCount::isWord).count();
      }
    }
    return words;
  }

  private static boolean isWord(String piece) {
    return piece.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
