// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import java.time.LocalDate;
import java.util.List;

/**
 * Grading found that a plain prompt does nearly all of what an item of the type prompt asks, so
 * that the item does not tell prompts apart. Its author should look at it.
 *
 * @param models with which that was found, by name
 * @param simulated whether one of them answers what was written down beforehand
 * @param answers people's answers that were graded so
 * @param last the day on which the last of them was handed in, by UTC
 */
public record PlainPrompt(List<String> models, boolean simulated, int answers, LocalDate last) {
  public PlainPrompt {
    models = List.copyOf(models);
  }
}
