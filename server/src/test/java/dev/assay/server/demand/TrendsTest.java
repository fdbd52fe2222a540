// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.demand.JobAd;
import dev.assay.demand.Remote;
import dev.assay.demand.Salary;
import dev.assay.demand.skills.FoundSkill;
import dev.assay.demand.skills.Need;
import dev.assay.items.Seniority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendsTest {

  private static StoredAd ad(String month, Remote remote, long salary, String... skills) {
    return new StoredAd(
        UUID.randomUUID(),
        new JobAd(
            "Developer",
            "",
            "Oslo, Norway",
            "",
            Optional.of(LocalDate.parse(month + "-10")),
            Optional.of(remote),
            Optional.of(new Salary(salary, salary, "EUR", Salary.Period.YEAR))),
        Optional.of(Seniority.MID),
        Optional.of(
            Arrays.stream(skills)
                .map(skill -> new FoundSkill(skill, Need.REQUIRED, List.of()))
                .toList()),
        false,
        Instant.EPOCH);
  }

  private static final List<StoredAd> ADS =
      List.of(
          ad("2026-01", Remote.REMOTE, 50_000, "backend.java.spring", "backend.sql"),
          ad("2026-01", Remote.OFFICE, 60_000, "backend.java"),
          ad("2026-01", Remote.HYBRID, 70_000, "outside.go"),
          ad("2026-02", Remote.OFFICE, 80_000, "backend.sql"));

  @Test
  void a_share_has_the_interval_of_wilson() {
    Bar bar = Bar.share("x", "x", 8, 10);
    assertThat(bar.low()).isCloseTo(0.4902, within(0.0001));
    assertThat(bar.high()).isCloseTo(0.9433, within(0.0001));
    assertThat(Bar.share("x", "x", 0, 5).low()).isZero();
  }

  @Test
  void a_median_lies_between_two_of_the_values() {
    Bar few = Bar.median("Q1", List.of(3.0, 1.0, 2.0));
    assertThat(few).isEqualTo(new Bar("", "Q1", 3, 2, 1, 3));
    Bar many = Bar.median("Q1", IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList());
    assertThat(many.value()).isEqualTo(50.5);
    assertThat(many.low()).isEqualTo(40);
    assertThat(many.high()).isEqualTo(61);
  }

  @Test
  void a_skill_counts_for_the_skills_above_it_and_small_groups_are_left_out() {
    Trends trends = Trends.of(ADS, "backend.java", skill -> skill);
    assertThat(trends.months()).extracting(Bar::name).containsExactly("2026-01");
    assertThat(trends.months().getFirst().value()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(trends.places()).extracting(Bar::name).containsExactly("Norway");
    assertThat(trends.remote().getFirst().value()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(trends.skills().getFirst().id()).isEqualTo("backend.sql");
    assertThat(trends.salaries().getFirst().value()).isEqualTo(65_000);
  }

  @Test
  void a_test_from_ads_weighs_what_they_require_and_names_what_it_cannot_measure() {
    StoredAd one =
        new StoredAd(
            UUID.randomUUID(),
            ADS.getFirst().ad(),
            Optional.of(Seniority.SENIOR),
            Optional.of(
                List.of(
                    new FoundSkill("backend.java", Need.REQUIRED, List.of()),
                    new FoundSkill("backend.sql", Need.NICE, List.of()),
                    new FoundSkill("outside.go", Need.REQUIRED, List.of()))),
            false,
            Instant.EPOCH);
    assertThat(TestFromAds.weigh(List.of(one), skill -> skill))
        .isEqualTo(
            new TestFromAds(
                "Developer",
                Seniority.SENIOR,
                40,
                Map.of("backend.java", 75, "backend.sql", 25),
                Map.of("choice", 12, "code", 1, "sql", 2),
                List.of("outside.go")));
  }
}
