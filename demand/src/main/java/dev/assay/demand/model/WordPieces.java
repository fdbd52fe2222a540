// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Cuts a sentence into the pieces that a BERT model without case knows (Devlin et al. 2019, as in
 * {@code google-research/bert}): without accents, punctuation apart, then of each word the longest
 * piece in the vocabulary, again and again.
 */
final class WordPieces {
  private static final int LONGEST_WORD = 100;
  private static final String GOES_ON = "##";

  private final Map<String, Long> vocabulary;
  private final int most;

  /**
   * @param most pieces of a sentence; the rest of a longer one is left out
   */
  WordPieces(Map<String, Long> vocabulary, int most) {
    this.vocabulary = Map.copyOf(vocabulary);
    this.most = most;
  }

  /** The numbers of the pieces, between those of the beginning and the end. */
  long[] of(String sentence) {
    List<Long> pieces = new ArrayList<>();
    pieces.add(number("[CLS]"));
    for (String word : words(sentence)) {
      pieces.addAll(pieces(word));
      if (pieces.size() >= most - 1) {
        break;
      }
    }
    List<Long> kept = new ArrayList<>(pieces.subList(0, Math.min(pieces.size(), most - 1)));
    kept.add(number("[SEP]"));
    return kept.stream().mapToLong(Long::longValue).toArray();
  }

  private List<Long> pieces(String word) {
    List<Long> pieces = new ArrayList<>();
    if (word.length() > LONGEST_WORD) {
      return List.of(number("[UNK]"));
    }
    int start = 0;
    while (start < word.length()) {
      int end = word.length();
      while (end > start && !vocabulary.containsKey(piece(word, start, end))) {
        end--;
      }
      if (end == start) {
        return List.of(number("[UNK]"));
      }
      pieces.add(number(piece(word, start, end)));
      start = end;
    }
    return pieces;
  }

  private static String piece(String word, int start, int end) {
    return (start > 0 ? GOES_ON : "") + word.substring(start, end);
  }

  private long number(String piece) {
    return Objects.requireNonNull(vocabulary.get(piece), piece);
  }

  private static List<String> words(String sentence) {
    String plain =
        Normalizer.normalize(sentence.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}", "");
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    plain
        .codePoints()
        .forEach(c -> {
          boolean alone = punctuation(c) || Character.isIdeographic(c);
          if (alone || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            finish(word, words);
          }
          if (alone) {
            words.add(Character.toString(c));
          } else if (!Character.isWhitespace(c)
              && !Character.isSpaceChar(c)
              && !Character.isISOControl(c)
              && Character.getType(c) != Character.FORMAT) {
            word.appendCodePoint(c);
          }
        });
    finish(word, words);
    return words;
  }

  private static void finish(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** ASCII that is neither letter nor digit, and what Unicode calls punctuation. */
  private static boolean punctuation(int c) {
    if (c >= '!' && c <= '~') {
      return !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
