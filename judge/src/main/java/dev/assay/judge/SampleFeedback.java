// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.compare.Difference;
import java.util.Optional;

/**
 * What a candidate is shown of a run on data that is not hidden. All texts are bounded and are only
 * ever text.
 *
 * @param difference side by side, when the output was wrong
 * @param trace a run-time error trimmed to the candidate's lines, when there was one
 */
public record SampleFeedback(
    String input,
    String expected,
    String output,
    String errorOutput,
    Optional<Difference> difference,
    String trace) {
  private static final int LONGEST = 10_000;

  static String cut(byte[] bytes) {
    String text =
        new String(
            bytes, 0, Math.min(bytes.length, 4 * LONGEST), java.nio.charset.StandardCharsets.UTF_8);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
