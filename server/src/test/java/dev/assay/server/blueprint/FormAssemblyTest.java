// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.items.Level;
import dev.assay.items.Manifest;
import dev.assay.items.Seniority;
import dev.assay.psychometrics.WorkingTime;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.ItemParameters.Adopted;
import dev.assay.server.bank.Parameters;
import dev.assay.server.blueprint.AssembledForm.Shortfall;
import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FormAssemblyTest {

  private static BankEntry item(
      String slug, String type, String skill, int difficulty, double minutes, String... enemies) {
    Manifest manifest =
        new Manifest(
            type,
            slug,
            skill,
            Level.APPLY,
            Seniority.MID,
            difficulty,
            minutes,
            List.of(),
            slug.startsWith("practice"),
            List.of(enemies),
            List.of(),
            List.of(1.0));
    String hash = String.format("%064x", slug.hashCode() & 0xffffffffL);
    return new BankEntry(new ItemHash(hash), slug, manifest, Set.of(), 0.25, 1, true);
  }

  private static Blueprint blueprint(
      int minutes, Map<String, Integer> types, WeightedSkill... skills) {
    return new Blueprint(
        "", "", Seniority.MID, minutes, List.of(skills), new TreeMap<>(types), new TreeSet<>());
  }

  private static BankEntry in(String language, BankEntry item) {
    return new BankEntry(
        item.hash(),
        item.slug(),
        item.manifest(),
        Set.of(language),
        item.guessing(),
        item.discrimination(),
        item.shipped());
  }

  private static List<String> slugs(AssembledForm form) {
    return form.items().stream().map(BankEntry::slug).toList();
  }

  private static final WeightedSkill JAVA = new WeightedSkill("backend.java", 50);
  private static final WeightedSkill SQL = new WeightedSkill("backend.sql", 50);

  @Test
  void the_most_informative_items_at_the_cut_are_taken() {
    List<BankEntry> bank =
        List.of(
            item("easy", "choice", "backend.java", 97, 2),
            item("middle", "choice", "backend.java", 62, 2),
            item("near", "choice", "backend.java", 70, 2),
            item("hard", "choice", "backend.java", 27, 2));
    AssembledForm form =
        FormAssembly.assemble(blueprint(40, Map.of("choice", 2), JAVA), 0, bank, Adopted.AUTHORS);
    assertThat(slugs(form)).containsExactly("near", "middle");
    assertThat(form.shortfalls()).isEmpty();
  }

  @Test
  void weights_come_before_information_and_below_a_skill_counts_for_it() {
    List<BankEntry> bank = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      bank.add(item("java-" + i, "choice", "backend.java.language", 60, 2));
      bank.add(item("sql-" + i, "choice", "backend.sql.queries", 92, 2));
      bank.add(item("other-" + i, "choice", "ai.prompting", 60, 2));
    }
    AssembledForm form =
        FormAssembly.assemble(
            blueprint(40, Map.of("choice", 6), JAVA, SQL), 0, bank, Adopted.AUTHORS);
    assertThat(slugs(form)).filteredOn(slug -> slug.startsWith("java")).hasSize(3);
    assertThat(slugs(form)).filteredOn(slug -> slug.startsWith("sql")).hasSize(3);
  }

  @Test
  void practice_items_enemies_and_duplicates_stay_out() {
    List<BankEntry> bank =
        List.of(
            item("practice-1", "choice", "backend.java", 60, 2),
            item("one", "choice", "backend.java", 60, 2, "two"),
            item("two", "choice", "backend.java", 61, 2),
            item("three", "choice", "backend.java", 90, 2));
    AssembledForm form =
        FormAssembly.assemble(blueprint(40, Map.of("choice", 3), JAVA), 0, bank, Adopted.AUTHORS);
    assertThat(form.items()).hasSize(2);
    assertThat(slugs(form)).contains("three").doesNotContain("practice-1");
    assertThat(form.shortfalls()).containsExactly(new Shortfall.FewItems("choice", 3, 2));
  }

  @Test
  void items_in_no_language_that_is_wanted_stay_out() {
    List<BankEntry> bank =
        List.of(
            in("python", item("pytest", "unittest", "backend.java", 60, 10)),
            in("java", item("junit", "unittest", "backend.java", 92, 10)),
            item("any", "choice", "backend.java", 60, 2));
    Blueprint asked = blueprint(40, Map.of("choice", 1, "unittest", 2), JAVA);
    Blueprint java =
        new Blueprint(
            asked.role(),
            asked.description(),
            asked.seniority(),
            asked.minutes(),
            asked.skills(),
            asked.types(),
            new TreeSet<>(Set.of("java", "kotlin")));

    AssembledForm form = FormAssembly.assemble(java, 0, bank, Adopted.AUTHORS);

    assertThat(slugs(form)).containsExactly("any", "junit");
    assertThat(form.shortfalls()).containsExactly(new Shortfall.FewItems("unittest", 2, 1));
    assertThat(slugs(FormAssembly.assemble(asked, 0, bank, Adopted.AUTHORS)))
        .contains("pytest", "junit");
  }

  @Test
  void the_minutes_hold_whatever_else_is_asked() {
    List<BankEntry> bank = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      bank.add(item("long-" + i, "choice", "backend.java", 60, 4));
      bank.add(item("short-" + i, "choice", "backend.java", 85, 1));
    }
    AssembledForm fits =
        FormAssembly.assemble(blueprint(20, Map.of("choice", 10), JAVA), 0, bank, Adopted.AUTHORS);
    assertThat(fits.items()).hasSize(10);
    assertThat(minutes(fits.items())).isLessThanOrEqualTo(20);
    AssembledForm tooMuch =
        FormAssembly.assemble(blueprint(5, Map.of("choice", 10), JAVA), 0, bank, Adopted.AUTHORS);
    assertThat(minutes(tooMuch.items())).isLessThanOrEqualTo(5);
    assertThat(tooMuch.shortfalls()).contains(new Shortfall.TooLong(5));
  }

  @Test
  void a_skill_that_the_bank_lacks_is_named() {
    AssembledForm form =
        FormAssembly.assemble(
            blueprint(40, Map.of("choice", 2), JAVA, SQL),
            0,
            List.of(
                item("one", "choice", "backend.java", 60, 2),
                item("two", "choice", "backend.java", 60, 2)),
            Adopted.AUTHORS);
    assertThat(form.shortfalls()).containsExactly(new Shortfall.NoItem("backend.sql"));
  }

  @Test
  void what_a_calibration_found_of_an_item_goes_before_its_authors_word() {
    List<BankEntry> bank =
        List.of(
            item("known", "choice", "backend.java", 62, 2),
            item("other", "choice", "backend.java", 62, 2));
    Parameters flat = new Parameters("2PL", 0.1, List.of(0.0), 0, "a calibration");
    Adopted adopted = new Adopted(Optional.empty(), Map.of(bank.getFirst().hash().hex(), flat));
    Blueprint one = blueprint(40, Map.of("choice", 1), JAVA);
    assertThat(slugs(FormAssembly.assemble(one, 0, bank, Adopted.AUTHORS)))
        .containsExactly("known");
    assertThat(slugs(FormAssembly.assemble(one, 0, bank, adopted))).containsExactly("other");
  }

  @Test
  void items_to_be_avoided_are_taken_only_where_a_skill_would_lack_them() {
    List<BankEntry> bank =
        List.of(
            item("java-1", "choice", "backend.java", 62, 2),
            item("java-2", "choice", "backend.java", 97, 2),
            item("sql-1", "choice", "backend.sql", 62, 2));
    Blueprint two = blueprint(40, Map.of("choice", 2), JAVA, SQL);
    AssembledForm first = FormAssembly.assemble(two, 0, bank, Adopted.AUTHORS);
    assertThat(slugs(first)).containsExactlyInAnyOrder("java-1", "sql-1");
    AssembledForm second =
        FormAssembly.assemble(
            two,
            0,
            bank,
            Adopted.AUTHORS,
            first.items().stream().map(BankEntry::hash).collect(Collectors.toSet()));
    assertThat(slugs(second)).containsExactlyInAnyOrder("java-2", "sql-1");
  }

  @Test
  void the_order_of_the_bank_does_not_matter() {
    Random random = new Random(3);
    List<BankEntry> bank = randomBank(random, 60);
    Blueprint blueprint = blueprint(30, Map.of("choice", 9, "sql", 2), JAVA, SQL);
    List<String> form = slugs(FormAssembly.assemble(blueprint, 0.3, bank, Adopted.AUTHORS));
    Collections.shuffle(bank, random);
    assertThat(slugs(FormAssembly.assemble(blueprint, 0.3, bank, Adopted.AUTHORS))).isEqualTo(form);
  }

  @Test
  void long_items_come_last_and_easy_ones_first() {
    List<BankEntry> bank =
        List.of(
            item("code", "code", "backend.java", 50, 15),
            item("hard", "choice", "backend.java", 50, 2),
            item("easy", "choice", "backend.java", 80, 2));
    AssembledForm form =
        FormAssembly.assemble(
            blueprint(40, Map.of("choice", 2, "code", 1), JAVA), 0, bank, Adopted.AUTHORS);
    assertThat(slugs(form)).containsExactly("easy", "hard", "code");
  }

  /** Against every subset of small banks, by the same yardstick. */
  @Test
  void it_comes_close_to_the_best_of_all_forms() {
    Random random = new Random(11);
    for (int round = 0; round < 20; round++) {
      List<BankEntry> bank = randomBank(random, 12);
      Blueprint blueprint = blueprint(12, Map.of("choice", 4), JAVA, SQL);
      AssembledForm form = FormAssembly.assemble(blueprint, 0, bank, Adopted.AUTHORS);
      double best = Double.NEGATIVE_INFINITY;
      for (int set = 0; set < 1 << bank.size(); set++) {
        if (Integer.bitCount(set) == 4) {
          best = Math.max(best, worth(pick(bank, set), blueprint));
        }
      }
      if (best > Double.NEGATIVE_INFINITY) {
        assertThat(worth(form.items(), blueprint)).isGreaterThan(best - 0.01);
      }
    }
  }

  @Test
  void the_minutes_are_those_of_people_and_not_the_sum_of_the_items() {
    List<BankEntry> bank = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      bank.add(item("item-" + i, "choice", "backend.java", 60, 2));
    }
    AssembledForm form =
        FormAssembly.assemble(blueprint(20, Map.of("choice", 11), JAVA), 0, bank, Adopted.AUTHORS);
    assertThat(form.items()).hasSize(11);
    assertThat(form.shortfalls()).isEmpty();
  }

  private static double minutes(List<BankEntry> items) {
    WorkingTime time = WorkingTime.NONE;
    for (BankEntry item : items) {
      time = time.plus(item.manifest().minutes());
    }
    return time.minutes();
  }

  private static double worth(List<BankEntry> items, Blueprint blueprint) {
    if (items.stream().anyMatch(i -> !i.manifest().type().equals("choice"))
        || minutes(items) > blueprint.minutes()) {
      return Double.NEGATIVE_INFINITY;
    }
    double worth = 0;
    for (WeightedSkill skill : blueprint.skills()) {
      double distance =
          items.stream().filter(i -> i.manifest().skill().equals(skill.skill())).count()
              - blueprint.share(skill) * blueprint.size();
      worth -= 2 * distance * distance;
    }
    var people = dev.assay.psychometrics.Posterior.of(blueprint.population());
    for (BankEntry item : items) {
      worth += 0.5 * item.model().information(0) + 0.5 * people.expected(item.model()::information);
    }
    return worth;
  }

  private static List<BankEntry> pick(List<BankEntry> bank, int set) {
    List<BankEntry> picked = new ArrayList<>();
    for (int i = 0; i < bank.size(); i++) {
      if ((set >> i & 1) == 1) {
        picked.add(bank.get(i));
      }
    }
    return picked;
  }

  private static List<BankEntry> randomBank(Random random, int size) {
    List<BankEntry> bank = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      bank.add(
          item(
              "item-" + i,
              i % 5 == 4 ? "sql" : "choice",
              random.nextBoolean() ? "backend.java" : "backend.sql",
              30 + random.nextInt(65),
              1 + random.nextInt(4)));
    }
    return bank;
  }
}
