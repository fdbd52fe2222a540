// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.ability;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Posterior;
import dev.assay.psychometrics.ability.PersonScore.Outcome;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Scores people on one form. What the items say at each point of the scale is tabulated once, so
 * that a person costs one sum of rows. Missing responses say nothing. Immutable and thread-safe.
 *
 * <p>Of an {@link dev.assay.psychometrics.UncertainItem} EAP and posteriors use the averaged curve;
 * MAP and WLE take the estimate for true and add what the item's errors do to their own.
 *
 * <p>
 *
 * {@snippet :
 * List<PersonScore> scores = new FormScoring(items, new Population(0, 1)).eap(responses);
 * }
 */
public final class FormScoring {
  private static final int CHUNK = 64;

  private final List<ItemModel> items;
  private final Population population;
  private final LogTables tables;

  public FormScoring(List<? extends ItemModel> items, Population population) {
    this.items = List.copyOf(items);
    this.population = population;
    this.tables = LogTables.ofProbabilities(this.items, population);
  }

  /**
   * Everybody's score, in the order of the matrix.
   *
   * @throws IllegalArgumentException when a response is in a category that its item does not have
   */
  public List<PersonScore> score(ResponseMatrix responses, Method method) {
    return switch (method) {
      case EAP -> eap(responses);
      case MAP -> inMode(responses, new PriorTerm(population));
      case WLE -> inMode(responses, new WarmTerm());
    };
  }

  /** Everybody's posterior, in the order of the matrix. */
  public List<Posterior> posteriors(ResponseMatrix responses) {
    check(responses);
    return inChunks(
        responses,
        (_, sums, at) ->
            Posterior.ofLogWeights(Arrays.copyOfRange(sums, at, at + Posterior.POINTS)));
  }

  private List<PersonScore> eap(ResponseMatrix responses) {
    check(responses);
    return inChunks(
        responses, (person, sums, at) -> scored(responses, person, Optional.of(moments(sums, at))));
  }

  private List<PersonScore> inMode(ResponseMatrix responses, EstimatingEquation.Term term) {
    check(responses);
    var equation = new EstimatingEquation(items, term);
    return IntStream.range(0, responses.persons())
        .parallel()
        .mapToObj(
            person -> scored(responses, person, equation.solve(responses.categoriesOf(person))))
        .toList();
  }

  private PersonScore scored(ResponseMatrix responses, int person, Optional<Ability> ability) {
    int answered = 0;
    boolean lowest = true;
    boolean highest = true;
    for (int j = 0; j < items.size(); j++) {
      int category = responses.at(person, j);
      if (category != ResponseMatrix.MISSING) {
        answered++;
        lowest &= category == 0;
        highest &= category == tables.categories(j) - 1;
      }
    }
    Outcome outcome =
        answered == 0
            ? Outcome.NOTHING_ANSWERED
            : ability.isEmpty()
                ? Outcome.OFF_THE_SCALE
                : lowest ? Outcome.ALL_LOWEST : highest ? Outcome.ALL_HIGHEST : Outcome.ESTIMATED;
    return new PersonScore(outcome, ability, answered);
  }

  private void check(ResponseMatrix responses) {
    if (responses.items() != items.size()) {
      throw new IllegalArgumentException(
          responses.items() + " columns of responses for " + items.size() + " items");
    }
    for (int j = 0; j < items.size(); j++) {
      int reached = responses.counts(j).length;
      if (reached > tables.categories(j)) {
        throw new IllegalArgumentException(
            "item %d has the categories 0 to %d, not %d"
                .formatted(j + 1, tables.categories(j) - 1, reached - 1));
      }
    }
  }

  /** What is made of one person's sums, which are only there during the call. */
  private interface Reading<T> {
    T read(int person, double[] sums, int at);
  }

  private <T> List<T> inChunks(ResponseMatrix responses, Reading<T> reading) {
    int chunks = (responses.persons() + CHUNK - 1) / CHUNK;
    return IntStream.range(0, chunks)
        .parallel()
        .boxed()
        .<T>mapMulti((Integer chunk, Consumer<T> sink) -> {
          int from = chunk * CHUNK;
          int to = Math.min(responses.persons(), from + CHUNK);
          double[] sums = new double[CHUNK * LogTables.STRIDE];
          tables.sum(responses, from, to, sums);
          for (int person = from; person < to; person++) {
            sink.accept(reading.read(person, sums, (person - from) * LogTables.STRIDE));
          }
        })
        .toList();
  }

  private static Ability moments(double[] sums, int at) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int q = 0; q < Posterior.POINTS; q++) {
      highest = Math.max(highest, sums[at + q]);
    }
    double total = 0;
    double first = 0;
    double second = 0;
    for (int q = 0; q < Posterior.POINTS; q++) {
      double weight = Math.exp(sums[at + q] - highest);
      double theta = LogTables.POINTS[q];
      total += weight;
      first += weight * theta;
      second += weight * theta * theta;
    }
    double mean = first / total;
    return new Ability(mean, Math.sqrt(Math.max(0, second / total - mean * mean)));
  }
}
