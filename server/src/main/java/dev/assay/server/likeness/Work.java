// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.likeness;

import dev.assay.server.itemtype.WrittenFile;
import dev.assay.server.source.SourceLine;
import dev.assay.server.source.SourceText;
import dev.assay.server.source.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Code to compare: its words without those of lines that were given. All names are one word, and so
 * are all numbers and all texts, so that new names make no new code.
 *
 * @param languages of its files
 * @param lines of all its files, one after the other
 * @param words in order; at most {@link #MOST_WORDS}
 * @param places where each word stands
 */
record Work(Set<String> languages, List<SourceLine> lines, List<String> words, List<Place> places) {
  /** What comes later in longer code is not compared. */
  static final int MOST_WORDS = 1_500;

  /**
   * @param line index in {@link #lines}
   */
  record Place(int line, int from, int to) {}

  static Work of(List<WrittenFile> files) {
    List<SourceLine> lines = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (WrittenFile file : files) {
      if (SourceText.isCode(file.language())) {
        Set<Integer> own = new HashSet<>();
        SourceText.ownLines(file.language(), file.text(), file.before())
            .forEach(line -> own.add(line.number()));
        for (SourceLine line : SourceText.lines(file.language(), file.text())) {
          for (Token token : own.contains(line.number()) ? line.tokens() : List.<Token>of()) {
            if (words.size() < MOST_WORDS) {
              words.add(word(token));
              places.add(new Place(lines.size(), token.from(), token.to()));
            }
          }
          lines.add(line);
        }
      }
    }
    Set<String> languages =
        files.stream()
            .map(WrittenFile::language)
            .filter(SourceText::isCode)
            .collect(Collectors.toSet());
    return new Work(languages, lines, words, places);
  }

  private static String word(Token token) {
    return switch (token.kind()) {
      case NAME, NUMBER, TEXT -> token.kind().name();
      case KEYWORD, OPERATOR, SEPARATOR, OTHER -> token.text();
    };
  }

  /** Whether anything can be said of the two together. */
  boolean comparesWith(Work other) {
    return languages.equals(other.languages) && !words.isEmpty() && !other.words.isEmpty();
  }

  Tiling with(Work other) {
    return Tiling.of(words, other.words, Likeness.SHORTEST);
  }
}
