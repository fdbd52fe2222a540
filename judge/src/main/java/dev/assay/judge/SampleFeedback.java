// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.compare.Difference;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a candidate is shown of a run on data that is not hidden. All texts are bounded and are only
 * ever text.
 *
 * @param difference side by side, when the output was wrong
 * @param trace a run-time error trimmed to the candidate's lines, when there was one
 * @param called where a function was called: then texts are values, laid out to be read
 */
public record SampleFeedback(
    String input,
    String expected,
    String output,
    String errorOutput,
    Optional<Difference> difference,
    String trace,
    Optional<Called> called) {
  private static final int LONGEST = 10_000;

  /**
   * About a function that was called.
   *
   * @param console what it printed itself
   * @param note why what it returned is not right, if it is not
   */
  public record Called(String console, String note) {}

  static String cut(byte[] bytes) {
    return cut(new String(bytes, 0, Math.min(bytes.length, 4 * LONGEST), StandardCharsets.UTF_8));
  }

  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
