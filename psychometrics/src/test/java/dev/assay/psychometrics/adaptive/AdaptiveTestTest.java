// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Response;
import dev.assay.psychometrics.Scoring;
import dev.assay.psychometrics.adaptive.Step.Ask;
import dev.assay.psychometrics.adaptive.Step.Reason;
import dev.assay.psychometrics.adaptive.Step.Stop;
import dev.assay.psychometrics.assembly.Form;
import dev.assay.psychometrics.assembly.FormItem;
import dev.assay.psychometrics.assembly.Requirement;
import dev.assay.psychometrics.simulation.Answers;
import dev.assay.psychometrics.simulation.BankPlan;
import dev.assay.psychometrics.simulation.Person;
import dev.assay.psychometrics.simulation.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdaptiveTestTest {
  private static final Population MID = new Population(0, 1);
  private static final AdaptiveBank BANK = bank(120, 1);
  private static final RandomGenerator NO_CHANCE = () -> 0;

  static AdaptiveBank bank(int size, long seed) {
    RandomGenerator random = Seed.generator(seed);
    List<ItemModel> models = BankPlan.of(size, 1.2).draw(random);
    return AdaptiveBank.of(
        IntStream.range(0, size)
            .mapToObj(i ->
                new FormItem(
                    "item-" + i,
                    models.get(i),
                    random.nextDouble(0.8, 3),
                    0,
                    Map.of("skill", "s" + i % 4),
                    i % 10 == 1 ? Set.of("item-" + (i - 1)) : Set.of()))
            .toList());
  }

  private static AdaptiveTest sit(
      AdaptiveBank bank,
      AdaptiveRules rules,
      double theta,
      ExposureLog log,
      RandomGenerator random) {
    AdaptiveTest test = new AdaptiveTest(bank, MID, rules, log, random);
    while (test.next() instanceof Ask ask) {
      test.answer(Answers.category(bank.items().get(ask.item()).model(), theta, random));
    }
    return test;
  }

  private static AdaptiveTest sit(AdaptiveRules rules, double theta, long seed) {
    return sit(BANK, rules, theta, new ExposureLog(120), Seed.generator(seed));
  }

  private static Reason reason(AdaptiveTest test) {
    return ((Stop) test.next()).reason();
  }

  @Test
  void a_sitting_that_is_taken_up_again_goes_on_as_it_would_have() {
    AdaptiveRules rules = AdaptiveRules.plain(StoppingRules.after(12));
    AdaptiveTest whole = new AdaptiveTest(BANK, MID, rules, new ExposureLog(120), NO_CHANCE);
    RandomGenerator random = Seed.generator(9);
    List<Integer> categories = new ArrayList<>();
    while (whole.next() instanceof Ask ask) {
      AdaptiveTest again = new AdaptiveTest(BANK, MID, rules, new ExposureLog(120), NO_CHANCE);
      for (int i = 0; i < categories.size(); i++) {
        again.resume(whole.given().get(i), categories.get(i));
      }
      assertThat(again.next()).isEqualTo(ask);
      assertThat(again.ability()).isEqualTo(whole.ability());
      categories.add(Answers.category(BANK.items().get(ask.item()).model(), 0.4, random));
      whole.answer(categories.getLast());
    }
    assertThat(categories).hasSize(12);
    assertThatThrownBy(
            () -> {
              AdaptiveTest asked =
                  new AdaptiveTest(BANK, MID, rules, new ExposureLog(120), NO_CHANCE);
              asked.next();
              asked.resume(0, 1);
            })
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_first_item_is_the_most_informative_over_the_population() {
    AdaptiveTest test =
        new AdaptiveTest(
            BANK,
            MID,
            AdaptiveRules.plain(StoppingRules.after(5)),
            new ExposureLog(120),
            Seed.generator(1));
    int first = ((Ask) test.next()).item();
    assertThat(test.next()).isEqualTo(new Ask(first));
    var people = dev.assay.psychometrics.Posterior.of(MID);
    double worth = people.expected(BANK.items().get(first).model()::information);
    assertThat(BANK.items())
        .allMatch(item -> people.expected(item.model()::information) <= worth + 1e-12);
  }

  @Test
  void what_is_known_is_what_scoring_says_of_the_same_answers() {
    RandomGenerator random = Seed.generator(2);
    var test =
        new AdaptiveTest(
            BANK, MID, AdaptiveRules.plain(StoppingRules.after(12)), new ExposureLog(120), random);
    List<Response> responses = new ArrayList<>();
    while (test.next() instanceof Ask ask) {
      ItemModel item = BANK.items().get(ask.item()).model();
      int category = Answers.category(item, 0.7, random);
      responses.add(new Response(item, category));
      test.answer(category);
    }
    assertThat(test.known().mean())
        .isCloseTo(new Scoring(MID).posterior(responses).mean(), within(1e-9));
    assertThat(test.given()).hasSize(12).doesNotHaveDuplicates();
    assertThatThrownBy(() -> test.answer(1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void it_stops_for_each_reason_and_says_which() {
    StoppingRules forty =
        new StoppingRules(0, 40, Double.POSITIVE_INFINITY, 0, java.util.Optional.empty());
    AdaptiveTest precise = sit(AdaptiveRules.plain(forty.atError(5, 0.4)), 0.3, 3);
    assertThat(reason(precise)).isEqualTo(Reason.PRECISE);
    assertThat(precise.ability().standardError()).isLessThanOrEqualTo(0.4);
    AdaptiveTest decided = sit(AdaptiveRules.plain(forty.atCut(3, 0, 0.95)), 2, 4);
    assertThat(reason(decided)).isEqualTo(Reason.DECIDED);
    assertThat(decided.known().above(0)).isGreaterThanOrEqualTo(0.95);
    AdaptiveTest late = sit(AdaptiveRules.plain(forty.within(15)), 0, 5);
    assertThat(reason(late)).isEqualTo(Reason.TIME);
    assertThat(new Form(late.given().stream().map(BANK.items()::get).toList()).minutes())
        .isLessThanOrEqualTo(15);
    assertThat(reason(sit(AdaptiveRules.plain(StoppingRules.after(7)), 0, 6)))
        .isEqualTo(Reason.LENGTH);
    assertThat(reason(sit(AdaptiveRules.plain(StoppingRules.after(120)), 0, 7)))
        .isEqualTo(Reason.BANK); // enemies stay out, so that not all can be shown
  }

  @Test
  void skills_get_their_shares_and_enemies_never_meet() {
    var content = new ContentBalance("skill", Map.of("s0", 50.0, "s1", 25.0, "s2", 25.0));
    AdaptiveTest test =
        sit(AdaptiveRules.plain(StoppingRules.after(16)).balancing(content), 0.5, 8);
    List<FormItem> given = test.given().stream().map(BANK.items()::get).toList();
    assertThat(given).filteredOn(i -> i.attributes().containsValue("s0")).hasSize(8);
    assertThat(given).filteredOn(i -> i.attributes().containsValue("s3")).isEmpty();
    assertThat(given)
        .noneMatch(one -> given.stream().anyMatch(other -> other != one && one.enemyOf(other)));
  }

  @Test
  void a_shadow_test_meets_what_is_asked_of_the_whole() {
    List<Requirement> whole =
        List.of(
            new Requirement.Length(8, 8),
            new Requirement.Count("skill", "s3", 4, 4),
            new Requirement.Minutes(13));
    AdaptiveTest test =
        sit(AdaptiveRules.plain(StoppingRules.after(8)).fromWholeForms(whole), 0, 9);
    Form form = new Form(test.given().stream().map(BANK.items()::get).toList());
    assertThat(form.items()).hasSize(8);
    assertThat(form.items()).filteredOn(i -> i.attributes().containsValue("s3")).hasSize(4);
    assertThat(form.minutes()).isLessThanOrEqualTo(13 + 1e-6);
  }

  @Test
  void by_the_minute_shorter_items_are_taken() {
    var rules = AdaptiveRules.plain(StoppingRules.after(15));
    assertThat(minutes(sit(rules.byMinute(), 0, 10))).isLessThan(0.9 * minutes(sit(rules, 0, 10)));
  }

  @Test
  void no_item_is_shown_to_more_than_the_share_that_was_promised() {
    AdaptiveRules rules = AdaptiveRules.plain(StoppingRules.after(12));
    for (AdaptiveRules each :
        List.of(
            rules.showingAtMost(0.25),
            rules.controlling(new ExposureControl.Randomesque(5)).showingAtMost(0.25))) {
      ExposureLog log = new ExposureLog(120);
      RandomGenerator random = Seed.generator(11);
      for (Person person : Person.from(MID, 100, random)) {
        assertThat(sit(BANK, each, person.theta(), log, random).given()).hasSize(12);
      }
      assertThat(log.highestRate()).isLessThanOrEqualTo(0.25);
    }
    ExposureLog everybody = new ExposureLog(120);
    sit(BANK, rules, 0, everybody, Seed.generator(12));
    sit(BANK, rules, 1, everybody, Seed.generator(13));
    assertThat(everybody.highestRate()).isEqualTo(1);
    assertThat(everybody.overlap()).isBetween(0.05, 1.0);
  }

  @Test
  void a_tuned_control_keeps_exposure_near_what_is_wanted() {
    AdaptiveBank small = bank(50, 16);
    AdaptiveRules rules = AdaptiveRules.plain(StoppingRules.after(5));
    ExposureTuning tuning = new ExposureTuning(0.3, 12, 100);
    for (ExposureControl control :
        List.of(
            tuning.sympsonHetter(small, MID, rules, 14), tuning.prices(small, MID, rules, 14))) {
      ExposureLog log = new ExposureLog(50);
      RandomGenerator random = Seed.generator(15);
      for (Person person : Person.from(MID, 300, random)) {
        sit(small, rules.controlling(control), person.theta(), log, random);
      }
      assertThat(log.highestRate()).isBetween(0.25, 0.42); // tuned with the noise of 100 people
    }
  }

  private static double minutes(AdaptiveTest test) {
    return test.given().stream().mapToDouble(i -> BANK.items().get(i).minutes()).sum();
  }
}
