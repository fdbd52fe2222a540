// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import dev.assay.items.prompt.check.Expected;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One case that a prompt is tried on.
 *
 * @param group of cases that are alike, in words for reports
 * @param shown whether candidates see it and its answer; the others are what is graded
 * @param input by variable
 * @param expected what a right answer is
 */
public record PromptCase(
    String id, String group, boolean shown, Map<String, String> input, Expected expected) {

  public PromptCase {
    input = Collections.unmodifiableMap(new LinkedHashMap<>(input));
  }
}
