// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.server.exposure.PeopleAndModels;
import dev.assay.server.itemtype.PlainPrompt;
import dev.assay.server.report.Figure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people's answers say of one item, in all tests of the organisation, and what language models
 * do with it. Fit, dependence and groups are told of those who sat the version of a test that most
 * of these people sat.
 *
 * @param item the hash of the version
 * @param at when it was made
 * @param people who reached the item and have a grade in it; of very many the latest
 * @param newer how many of them handed in after the calibration that the curve comes from
 * @param share of full points that was reached
 * @param test the name of the test whose version most of them sat; empty when nobody did
 * @param solving what people and language models reach, side by side
 * @param plain what grading found of a plain prompt, if it does nearly all of the item
 * @param options of a choice item, in the author's order; empty for others
 */
public record ItemReport(
    String item,
    String title,
    String type,
    Instant at,
    int people,
    int newer,
    Figure share,
    String test,
    Curves curves,
    Fit fit,
    Dependence dependence,
    History history,
    Alike alike,
    PeopleAndModels solving,
    Optional<PlainPrompt> plain,
    List<OptionTrace> options) {

  public ItemReport {
    options = List.copyOf(options);
  }

  /** The options that somebody should read again. */
  public List<OptionTrace> misleading() {
    return options.stream().filter(option -> option.verdict().serious()).toList();
  }

  /** Whether anything says that somebody should read the item again. */
  public boolean needsLook() {
    return fit.kind() == Fit.Kind.MISFITS
        || !dependence.dependent().isEmpty()
        || history.overall().filter(History.Change::clear).isPresent()
        || !alike.unlike().isEmpty()
        || plain.isPresent()
        || !misleading().isEmpty();
  }
}
