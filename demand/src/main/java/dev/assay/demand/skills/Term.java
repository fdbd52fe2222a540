// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.skills;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or phrase of the dictionary, as it is looked for in a text.
 *
 * @param surely whether it means the skill wherever it stands; else its surroundings decide
 * @param before words one of which may stand right before it and decides for it
 * @param after words one of which may stand right after it and decides for it
 * @param with words one of which may stand in the same sentence and decides for it
 * @param listed whether standing in a list beside another skill decides for it
 */
record Term(
    String skill,
    Pattern pattern,
    boolean surely,
    List<Pattern> never,
    List<Pattern> before,
    List<Pattern> after,
    List<Pattern> with,
    boolean listed) {
  private static final int AROUND = 30;

  /**
   * Whole words only: no letter, digit or sign of another name (C of C++, Java of JavaScript) may
   * touch them; a space stands for any space or hyphen, a star at the end for any ending.
   */
  static Pattern wholeWords(String words, boolean exact) {
    boolean anyEnding = words.endsWith("*");
    String plain = anyEnding ? words.substring(0, words.length() - 1) : words;
    StringBuilder pattern = new StringBuilder("(?<![\\p{L}\\d+#@.])(?<!\\p{L}-)");
    for (String word : plain.split(" ", -1)) {
      if (pattern.charAt(pattern.length() - 1) == 'E') {
        pattern.append("[\\s\\-\\u2010\\u2011]{1,3}");
      }
      pattern.append(Pattern.quote(word));
    }
    pattern.append(anyEnding ? "[\\p{L}]*" : "").append("(?![\\p{L}\\d#]|\\+\\+|\\.js)");
    return Pattern.compile(
        pattern.toString(), exact ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether the surroundings of a match make it the skill. */
  boolean meant(String text, Matcher match, Clause clause, boolean besideAnother) {
    String around =
        text.substring(
            Math.max(0, match.start() - AROUND), Math.min(text.length(), match.end() + AROUND));
    if (never.stream().anyMatch(phrase -> phrase.matcher(around).find())) {
      return false;
    }
    return surely
        || clause.in(text).strip().replaceAll("[.,]$", "").equals(match.group())
        || before.stream().anyMatch(word -> endsWith(text, word, match.start()))
        || after.stream().anyMatch(word -> startsWith(text, word, match.end()))
        || with.stream().anyMatch(word -> word.matcher(clause.in(text)).find())
        || (listed && besideAnother);
  }

  private static boolean endsWith(String text, Pattern word, int end) {
    Matcher last = word.matcher(text).region(Math.max(0, end - AROUND), end);
    while (last.find()) {
      if (text.substring(last.end(), end).isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(String text, Pattern word, int start) {
    Matcher first = word.matcher(text).region(start, Math.min(text.length(), start + AROUND));
    return first.find() && text.substring(start, first.start()).isBlank();
  }
}
