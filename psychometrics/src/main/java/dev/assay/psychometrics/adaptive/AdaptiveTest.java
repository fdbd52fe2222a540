// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.adaptive;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Posterior;
import dev.assay.psychometrics.WorkingTime;
import dev.assay.psychometrics.adaptive.ExposureControl.Offer;
import dev.assay.psychometrics.adaptive.Step.Ask;
import dev.assay.psychometrics.adaptive.Step.Reason;
import dev.assay.psychometrics.adaptive.Step.Stop;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * One person's sitting. The next item is the one with the most information on average over what is
 * known of the person (van der Linden, <i>Psychometrika</i> 63, 1998), among those that the rules
 * allow. Not thread-safe.
 *
 * <p>
 *
 * {@snippet :
 * var test = new AdaptiveTest(bank, population, rules, log, random);
 * while (test.next() instanceof Step.Ask ask) {
 *   test.answer(ask(bank.items().get(ask.item())));
 * }
 * Ability ability = test.ability();
 * }
 */
public final class AdaptiveTest {
  private static final int NONE = -1;

  private final AdaptiveBank bank;
  private final AdaptiveRules rules;
  private final ExposureLog log;
  private final RandomGenerator random;
  private final List<Integer> given = new ArrayList<>();
  private final BitSet barred = new BitSet();
  private Posterior known;
  private WorkingTime time = WorkingTime.NONE;
  private int asked = NONE;

  public AdaptiveTest(
      AdaptiveBank bank,
      Population population,
      AdaptiveRules rules,
      ExposureLog log,
      RandomGenerator random) {
    this.bank = bank;
    this.rules = rules;
    this.log = log;
    this.random = random;
    this.known = Posterior.of(population);
    log.begin();
  }

  /** What comes next; the same item until it is answered. */
  public Step next() {
    if (asked != NONE) {
      return new Ask(asked);
    }
    Optional<Reason> over = over();
    if (over.isPresent()) {
      return new Stop(over.get());
    }
    List<Integer> allowed = allowed();
    List<Integer> fitting = allowed.stream().filter(this::fits).toList();
    List<Offer> offers = new Selection(bank, rules, known).among(fitting, given);
    if (offers.isEmpty()) {
      return new Stop(fitting.size() < allowed.size() ? Reason.TIME : Reason.BANK);
    }
    asked = rules.exposure().choose(offers, random, log::consider);
    log.show(asked);
    return new Ask(asked);
  }

  /**
   * The category that the person reached on the item that was asked.
   *
   * @throws IllegalStateException when none was
   */
  public void answer(int category) {
    if (asked == NONE) {
      throw new IllegalStateException("no item has been asked");
    }
    known = bank.grid().after(known, asked, category);
    time = time.plus(bank.items().get(asked).minutes());
    given.add(asked);
    barred.set(asked);
    bank.enemies(asked).forEach(barred::set);
    asked = NONE;
  }

  /**
   * Takes up a sitting that began elsewhere: an item that was chosen then, and the category reached
   * on it.
   *
   * @throws IllegalStateException when an item has been asked and not answered
   */
  public void resume(int item, int category) {
    if (asked != NONE) {
      throw new IllegalStateException("an item has been asked and not answered");
    }
    asked = item;
    answer(category);
  }

  /** Positions in the bank of the items that were answered, in their order. */
  public List<Integer> given() {
    return List.copyOf(given);
  }

  public Posterior known() {
    return known;
  }

  public Ability ability() {
    return known.ability();
  }

  private Optional<Reason> over() {
    StoppingRules stopping = rules.stopping();
    if (given.size() >= stopping.most()) {
      return Optional.of(Reason.LENGTH);
    }
    if (given.size() < stopping.fewest()) {
      return Optional.empty();
    }
    if (known.standardDeviation() <= stopping.error()) {
      return Optional.of(Reason.PRECISE);
    }
    return stopping
        .cut()
        .filter(cut -> {
          double above = known.above(cut.theta());
          return Math.max(above, 1 - above) >= cut.sure();
        })
        .map(_ -> Reason.DECIDED);
  }

  private List<Integer> allowed() {
    return IntStream.range(0, bank.items().size())
        .filter(i -> !barred.get(i))
        .filter(i -> rules.mostShown() == 1 || log.mayShow(i, rules.mostShown()))
        .boxed()
        .toList();
  }

  private boolean fits(int item) {
    double minutes = rules.stopping().minutes();
    return Double.isInfinite(minutes)
        || time.plus(bank.items().get(item).minutes()).minutes() <= minutes;
  }
}
