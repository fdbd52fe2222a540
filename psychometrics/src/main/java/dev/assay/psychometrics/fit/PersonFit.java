// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.ability.FormScoring;
import dev.assay.psychometrics.ability.Method;
import dev.assay.psychometrics.ability.PersonScore;
import dev.assay.psychometrics.ability.PersonScore.Outcome;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How likely a person's responses are for somebody of that ability: the log-likelihood,
 * standardised with account taken of the ability's being an estimate itself, here by weighted
 * likelihood (Snijders 2001, Psychometrika 66, 331-342; for more than two categories Sinharay 2016,
 * Psychometrika 81, 992-1013). It says that something is unusual, never what.
 *
 * @param lz about standard normal when the models hold; far below 0 when easy items are wrong and
 *     hard ones right
 * @param chance of a value as low or lower, when the models hold
 */
public record PersonFit(double lz, double chance) {
  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

  /**
   * Everybody's, in the order of the matrix; empty for those without an estimate, and for those who
   * have everything in the lowest or the highest category: there is nothing to contradict.
   */
  public static List<Optional<PersonFit>> of(
      List<? extends ItemModel> items, ResponseMatrix responses) {
    List<PersonScore> scores =
        new FormScoring(items, new Population(0, 1)).score(responses, Method.WLE);
    return IntStream.range(0, responses.persons())
        .parallel()
        .mapToObj(person ->
            Optional.of(scores.get(person))
                .filter(score -> score.outcome() == Outcome.ESTIMATED)
                .flatMap(PersonScore::ability)
                .flatMap(ability -> of(items, responses.categoriesOf(person), ability)))
        .toList();
  }

  private static Optional<PersonFit> of(
      List<? extends ItemModel> items, byte[] own, Ability ability) {
    var terms = new LikelihoodTerms(ability.theta());
    for (int j = 0; j < own.length; j++) {
      if (own[j] != ResponseMatrix.MISSING) {
        terms.add(items.get(j), own[j]);
      }
    }
    return terms
        .standardised()
        .map(lz -> new PersonFit(lz, STANDARD_NORMAL.cumulativeProbability(lz)));
  }
}
