// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.ability.FormScoring;
import dev.assay.psychometrics.ability.Method;
import dev.assay.psychometrics.decision.ItemDraws;
import dev.assay.psychometrics.decision.Pool;
import java.util.stream.IntStream;

/**
 * Everybody of a table, with what is known of them together.
 *
 * @param persons by number, as in {@code pool}
 */
public record ScoredPool(PersonTable persons, Pool pool) {
  private static final Population PEOPLE = new Population(0, 1);

  /** From abilities with errors alone: taken for normal, and not to depend on each other. */
  public static ScoredPool of(PersonTable persons) {
    return new ScoredPool(persons, Pool.ofAbilities(persons.abilities()));
  }

  /**
   * From responses: what the errors of an item do is the same for all who met it. The people are
   * taken for N(0, 1).
   */
  public static ScoredPool of(ResponseTable table, Form form, long seed) {
    PersonTable persons =
        new PersonTable(
            IntStream.range(0, form.responses().persons()).mapToObj(table::id).toList(),
            new FormScoring(form.models(), PEOPLE)
                .score(form.responses(), Method.EAP).stream()
                    .map(score -> score.ability().orElseThrow())
                    .toList());
    ItemDraws draws = ItemDraws.of(form.models(), seed);
    return new ScoredPool(
        persons,
        Pool.ofItemDraws(
            draws.worlds().size(),
            draw ->
                new FormScoring(draws.worlds().get(draw), PEOPLE).posteriors(form.responses())));
  }
}
