// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.Population;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final Population SENIORS = new Population(1, 0.8);

  @Test
  void a_seed_gives_the_same_numbers_on_every_machine() {
    RandomGenerator random = Seed.generator(2026);
    assertThat(random.nextLong()).isEqualTo(8996778593537910695L);
    List<Person> people = Person.from(SENIORS, 5, Seed.generator(1));
    assertThat(Person.from(SENIORS, 5, Seed.generator(1))).isEqualTo(people);
    assertThat(Seed.generators(7, 2).get(1).nextLong())
        .isEqualTo(Seed.generators(7, 3).get(1).nextLong())
        .isNotEqualTo(Seed.generators(7, 2).get(0).nextLong());
  }

  @Test
  void people_and_banks_are_spread_as_planned() {
    double[] thetas =
        Person.from(SENIORS, 20_000, Seed.generator(1)).stream()
            .mapToDouble(Person::theta)
            .toArray();
    assertThat(mean(thetas)).isCloseTo(1, within(0.02));
    assertThat(spread(thetas)).isCloseTo(0.8, within(0.02));
    List<ItemModel> bank =
        BankPlan.of(5_000, 1.2).withGuessing(0.2).around(0.5, 0.7).draw(Seed.generator(2));
    assertThat(mean(each(bank, Dichotomous::a))).isCloseTo(1.2, within(0.02));
    assertThat(mean(each(bank, Dichotomous::b))).isCloseTo(0.5, within(0.04));
    assertThat(mean(each(bank, Dichotomous::c))).isCloseTo(0.2, within(0.01));
  }

  @Test
  void items_come_from_every_model() {
    RandomGenerator random = Seed.generator(6);
    assertThat(BankPlan.of(3, 1).draw(random)).allMatch(item -> item.name().equals("2PL"));
    assertThat(BankPlan.of(3, 1).withSteps(4).draw(random))
        .allMatch(item -> item.name().equals("GPCM") && item.categories() == 4);
    assertThat(BankPlan.of(3, 1).withGrades(5).draw(random))
        .allMatch(item -> item.name().equals("GRM") && item.categories() == 5);
  }

  @Test
  void answers_come_as_often_as_the_model_says() {
    ItemModel item = new PartialCredit(1.1, List.of(-0.5, 0.4, 1.0));
    RandomGenerator random = Seed.generator(3);
    int[] counts = new int[4];
    for (int i = 0; i < 20_000; i++) {
      counts[Answers.category(item, 0.3, random)]++;
    }
    double[] log = new double[4];
    item.logProbabilities(0.3, log);
    for (int k = 0; k < 4; k++) {
      assertThat(counts[k] / 20_000.0).isCloseTo(Math.exp(log[k]), within(0.015));
    }
  }

  @Test
  void eighty_of_a_hundred_people_are_through_with_an_item_in_its_minutes() {
    RandomGenerator random = Seed.generator(4);
    List<Person> people = Person.from(SENIORS, 20_000, random);
    long through =
        people.stream().filter(p -> Answers.minutes(2.5, p.pace(), random) <= 2.5).count();
    assertThat(through / 20_000.0).isCloseTo(0.8, within(0.01));
  }

  @Test
  void a_cheat_changes_what_it_says_and_nothing_else() {
    RandomGenerator random = Seed.generator(5);
    List<ItemModel> form = BankPlan.of(30, 1.2).draw(random);
    double[] minutes = IntStream.range(0, 30).mapToDouble(_ -> 2).toArray();
    Sitting able = Answers.sitting(new Person(2, 0), form, minutes, random);
    Sitting honest = Answers.sitting(new Person(-1, 0), form, minutes, random);

    Sitting copied = new Cheat.Copying(able, 1).done(honest, form, random);
    assertThat(copied.categories()).isEqualTo(able.categories());
    assertThat(new Cheat.Copying(able, 0).done(honest, form, random)).isEqualTo(honest);

    Sitting knew = new Cheat.Preknowledge(Set.of(0, 1, 2), 1).done(honest, form, random);
    assertThat(Arrays.copyOf(knew.categories(), 3)).containsOnly(1);
    assertThat(knew.minutes(0)).isLessThan(honest.minutes(0));
    assertThat(Arrays.copyOfRange(knew.categories(), 3, 30))
        .isEqualTo(Arrays.copyOfRange(honest.categories(), 3, 30));

    Sitting clicked = new Cheat.RapidGuessing(20, 0, 0.05).done(honest, form, random);
    assertThat(Arrays.copyOfRange(clicked.categories(), 20, 30)).containsOnly(0);
    assertThat(clicked.minutes(25)).isLessThan(0.2);
    assertThat(clicked.category(19)).isEqualTo(honest.category(19));
  }

  private static double[] each(
      List<ItemModel> bank, java.util.function.ToDoubleFunction<Dichotomous> of) {
    return bank.stream().mapToDouble(item -> of.applyAsDouble((Dichotomous) item)).toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double spread(double[] values) {
    double mean = mean(values);
    return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
  }
}
