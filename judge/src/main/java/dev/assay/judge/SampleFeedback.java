// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.compare.Difference;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a candidate is shown of a run on data that is not hidden. All texts are bounded and are only
 * ever text.
 *
 * @param console what the program printed itself, where its output is a value that came another way
 * @param difference side by side, when the output was wrong
 * @param trace a run-time error trimmed to the candidate's lines, when there was one
 */
public record SampleFeedback(
    String input,
    String expected,
    String output,
    String console,
    String errorOutput,
    Optional<Difference> difference,
    String trace) {
  private static final int LONGEST = 10_000;

  static String cut(byte[] bytes) {
    return cut(new String(bytes, 0, Math.min(bytes.length, 4 * LONGEST), StandardCharsets.UTF_8));
  }

  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
