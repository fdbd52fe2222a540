// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.items.Level;
import dev.assay.items.Manifest;
import dev.assay.items.Seniority;
import dev.assay.psychometrics.simulation.Answers;
import dev.assay.psychometrics.simulation.Person;
import dev.assay.psychometrics.simulation.Seed;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.ItemParameters.Adopted;
import dev.assay.server.bank.MeasuredItem;
import dev.assay.server.blueprint.AdaptivePlan.Given;
import dev.assay.server.blueprint.AdaptivePlan.Next;
import dev.assay.server.blueprint.AdaptivePlan.Question;
import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import dev.assay.server.blueprint.Rules.AiPolicy;
import dev.assay.server.blueprint.Rules.Navigation;
import dev.assay.server.blueprint.Rules.ReportDetail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class QuestioningTest {
  private static final Adaptive ADAPTIVE = new Adaptive(6, 12, 0.4, false, 0.4);
  private static final Map<String, Double> SHARES =
      Map.of("backend.java", 0.5, "backend.sql", 0.3, "backend.api", 0.2);
  private static final Blueprint BLUEPRINT =
      new Blueprint(
          "",
          "",
          Seniority.MID,
          60,
          List.of(
              new WeightedSkill("backend.java", 50),
              new WeightedSkill("backend.sql", 30),
              new WeightedSkill("backend.api", 20)),
          new TreeMap<>(Map.of("choice", 10)),
          new TreeSet<>());
  private static final AdaptiveForecasts.Found FOUND = found(new AdaptiveForecasts());
  private static final Questioning QUESTIONING = new Questioning(FOUND.plan());
  private static final Map<String, Question> POOL =
      FOUND.plan().pool().stream().collect(Collectors.toMap(Question::hash, Function.identity()));

  private static AdaptiveForecasts.Found found(AdaptiveForecasts forecasts) {
    List<MeasuredItem> form =
        Adopted.AUTHORS.of(IntStream.range(0, 72).mapToObj(QuestioningTest::item).toList());
    return forecasts.of(form, BLUEPRINT, rules(ADAPTIVE), ADAPTIVE);
  }

  private static Rules rules(Adaptive adaptive) {
    return new Rules(
        60, Navigation.FREE, AiPolicy.OFF, 0, ReportDetail.GROUPS, Optional.of(adaptive), false);
  }

  /** Every third item of a skill, every tenth the enemy of the one before it. */
  private static BankEntry item(int i) {
    Manifest manifest =
        new Manifest(
            "choice",
            "Item " + i,
            List.copyOf(new TreeMap<>(SHARES).keySet()).get(i % 3),
            Level.APPLY,
            Seniority.MID,
            15 + i,
            1 + i % 4 * 0.5,
            List.of(),
            false,
            i % 10 == 9 ? List.of("item-" + (i - 1)) : List.of(),
            List.of(),
            List.of(1.0));
    return new BankEntry(
        new ItemHash(String.format("%064x", i)), "item-" + i, manifest, Set.of(), 0, 1.2, true);
  }

  private static Question question(String hash) {
    return Objects.requireNonNull(POOL.get(hash), "it is in the pool");
  }

  /** A whole section; the answers are given. */
  private static List<Given> sat(long seed, ToIntFunction<Question> answers) {
    List<Given> given = new ArrayList<>();
    while (QUESTIONING.next(seed, given) instanceof Next.Ask ask) {
      Question question = question(ask.hash());
      given.add(new Given(ask.hash(), answers.applyAsInt(question)));
    }
    return given;
  }

  @Property(tries = 60)
  void nobody_gets_a_question_twice_or_one_that_gives_another_away_or_skills_out_of_balance(
      @ForAll long seed) {
    RandomGenerator random = Seed.generator(seed);
    List<Given> given = sat(seed, _ -> random.nextInt(2));
    List<String> hashes = given.stream().map(Given::hash).toList();
    assertThat(hashes).doesNotHaveDuplicates();
    assertThat(hashes.size()).isBetween(ADAPTIVE.fewest(), ADAPTIVE.most());
    assertThat(hashes)
        .noneMatch(hash -> hashes.stream().anyMatch(question(hash).enemies()::contains));
    SHARES.forEach((skill, share) -> {
      long count = hashes.stream().filter(hash -> question(hash).skill().equals(skill)).count();
      assertThat(Math.abs(count - share * hashes.size())).as(skill).isLessThanOrEqualTo(1.0);
    });
  }

  @Test
  void no_question_is_shown_much_more_often_than_allowed() {
    int people = 500;
    Map<String, Integer> shown = new HashMap<>();
    RandomGenerator random = Seed.generator(5);
    for (Person person : Person.from(BLUEPRINT.population(), people, random)) {
      sat(
              random.nextLong(),
              question -> Answers.category(question.parameters().toModel(), person.theta(), random))
          .forEach(given -> shown.merge(given.hash(), 1, Integer::sum));
    }
    double chance = 6 * Math.sqrt(0.25 / people);
    assertThat(shown.values().stream().mapToInt(each -> each).max().orElseThrow() / (double) people)
        .isLessThan(ADAPTIVE.mostShown() + chance);
    assertThat(shown.size()).isGreaterThan(POOL.size() / 2);
    assertThat(FOUND.forecast().mostShown()).isLessThan(ADAPTIVE.mostShown() + chance);
    assertThat(FOUND.forecast().items()).isBetween(6.0, 12.0);
  }

  @Test
  void the_same_form_gives_the_same_plan_and_a_stored_plan_the_same_questions() {
    assertThat(found(new AdaptiveForecasts()).plan()).isEqualTo(FOUND.plan());
    JsonMapper json = JsonMapper.shared();
    AdaptivePlan stored = json.readValue(json.writeValueAsString(FOUND.plan()), AdaptivePlan.class);
    assertThat(stored).isEqualTo(FOUND.plan());
    Questioning again = new Questioning(stored);
    List<Given> given = sat(77, question -> question.minutes() > 1.5 ? 1 : 0);
    for (int i = 0; i < given.size(); i++) {
      assertThat(again.next(77, given.subList(0, i)))
          .isEqualTo(QUESTIONING.next(77, given.subList(0, i)));
    }
  }

  @Test
  void what_is_sure_of_the_cut_ends_the_section_where_the_test_asks_for_that() {
    Adaptive sure = new Adaptive(4, 12, 0.1, true, 1);
    List<MeasuredItem> form =
        Adopted.AUTHORS.of(IntStream.range(0, 72).mapToObj(QuestioningTest::item).toList());
    Questioning questioning = new Questioning(AdaptivePlan.of(form, BLUEPRINT, rules(sure), sure));
    List<Given> given = new ArrayList<>();
    Next next = questioning.next(1, given);
    while (next instanceof Next.Ask ask) {
      given.add(new Given(ask.hash(), 1));
      next = questioning.next(1, given);
    }
    assertThat(given.size()).isLessThan(12);
    assertThat(((Next.End) next).reason()).isEqualTo("DECIDED");
  }
}
