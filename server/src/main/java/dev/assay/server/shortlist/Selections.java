// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.decision.ExpectedList;
import dev.assay.psychometrics.decision.FurtherTesting;
import dev.assay.psychometrics.decision.Pool;
import dev.assay.psychometrics.decision.TieBands;
import dev.assay.psychometrics.decision.TopChances;
import dev.assay.server.blueprint.Tests;
import dev.assay.server.fairness.Impacts;
import dev.assay.server.scoring.Scores;
import dev.assay.server.shortlist.BestView.Longer;
import dev.assay.server.shortlist.BestView.Place;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** How right a list of the best would be. */
@Component
class Selections {
  /** What advice on testing longer speaks of. */
  static final int MORE_MINUTES = 10;

  private static final int MOST_ADVICE = 4;
  private static final double WORTHWHILE = 0.02;

  private final Shortlists shortlists;
  private final Impacts impacts;
  private final Tests tests;
  private final Scores scores;

  Selections(Shortlists shortlists, Impacts impacts, Tests tests, Scores scores) {
    this.shortlists = shortlists;
    this.scores = scores;
    this.impacts = impacts;
    this.tests = tests;
  }

  /**
   * The list of the best so many, brought into the range that is possible.
   *
   * @param size 0 for as many as are expected to be above the cut
   */
  @Transactional(readOnly = true)
  BestView best(UUID test, int size) {
    ShortlistView view = shortlists.of(test, Order.ABILITY);
    List<Standing> ranked = view.ranked();
    if (ranked.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "nobody has a score");
    }
    long wanted = size > 0 ? size : Math.round(view.expectedAbove());
    int places = (int) Math.clamp(wanted, 1, ranked.size());
    long seed = test.getMostSignificantBits();
    Pool pool =
        scores.together(
            ranked.stream().map(one -> one.scored().orElseThrow().score()).toList(), seed);
    TopChances top = TopChances.of(pool, places, seed);
    List<Integer> order = IntStream.range(0, ranked.size()).boxed().toList();
    ExpectedList expected = ExpectedList.ofTop(pool, order.subList(0, places), top);
    List<Integer> bands = TieBands.of(pool, order, TieBands.SURE);
    return new BestView(
        test,
        view.name(),
        ranked.size(),
        places,
        expected.precision() * places,
        (double) places * places / ranked.size(),
        expected.captured(),
        order.stream()
            .map(i -> new Place(ranked.get(i), top.chances().get(i), bands.get(i), i < places))
            .toList(),
        longer(test, ranked, top),
        MORE_MINUTES,
        impacts.of(test, ranked.stream().map(Standing::invitation).toList(), places));
  }

  /** More of the same test, at the place where the list ends. */
  private List<Longer> longer(UUID test, List<Standing> ranked, TopChances top) {
    if (top.border().isEmpty()) {
      return List.of();
    }
    double border = top.border().getAsDouble();
    int minutes = tests.latest(test).map(latest -> latest.rules().minutes()).orElseThrow();
    double information =
        ranked.getFirst().scored().orElseThrow().score().evidence().information(border);
    if (!(information > 0)) {
      return List.of();
    }
    List<Ability> abilities = ranked.stream().map(ShortlistView::ability).toList();
    return new FurtherTesting(MORE_MINUTES, information / minutes)
        .advice(abilities, border, MOST_ADVICE, WORTHWHILE).stream()
            .map(advice -> new Longer(ranked.get(advice.person()), advice.now(), advice.after()))
            .toList();
  }
}
