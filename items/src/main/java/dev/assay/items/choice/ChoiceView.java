// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.choice;

import dev.assay.items.CandidateView;
import java.util.List;

/**
 * What a candidate sees of a choice item.
 *
 * @param stemHtml the question
 * @param many whether more than one option may be chosen
 * @param options in the order of this attempt
 */
public record ChoiceView(String stemHtml, boolean many, List<Option> options)
    implements CandidateView {

  public ChoiceView {
    options = List.copyOf(options);
  }

  /**
   * @param id stands for the option in this attempt alone, and says nothing about it
   */
  public record Option(String id, String html) {}
}
