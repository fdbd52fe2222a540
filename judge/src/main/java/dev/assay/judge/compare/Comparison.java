// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.compare;

/** What comparing an output with its answer found. */
public sealed interface Comparison {

  /** The output is as good as the answer. */
  record Same() implements Comparison {}

  /**
   * The first place where they part. It quotes the answer, so it is for samples and for authors
   * only.
   *
   * @param answerLine line of the answer, from 1
   * @param outputLine line of the output, from 1
   */
  record Different(Reason reason, int answerLine, int outputLine, String expected, String got)
      implements Comparison {

    /** One sentence for a person. */
    public String message() {
      return switch (reason) {
        case TOKEN ->
            "line %d of the output: expected '%s', got '%s'".formatted(outputLine, expected, got);
        case NUMBER ->
            "line %d of the output: expected a number near %s, got '%s'"
                .formatted(outputLine, expected, got);
        case SPACE ->
            "line %d of the output: white space before '%s' differs".formatted(outputLine, got);
        case MISSING ->
            "the output ends early: expected '%s' (line %d of the answer)"
                .formatted(expected, answerLine);
        case EXTRA -> "line %d of the output: '%s' is too much".formatted(outputLine, got);
        case TRAILING_SPACE -> "white space at the end of the output differs";
      };
    }
  }

  /** What kind of difference. */
  enum Reason {
    TOKEN,
    NUMBER,
    SPACE,
    MISSING,
    EXTRA,
    TRAILING_SPACE
  }
}
