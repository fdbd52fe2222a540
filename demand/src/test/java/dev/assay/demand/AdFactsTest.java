// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.Seniority;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdFactsTest {

  private static AdFacts facts(String title, String place, String text) {
    return AdFacts.of(
        new JobAd(title, "", place, text, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EUR 78,000 to 92,000 a year | x | 78000-92000 EUR year",
        "52.000 - 60.000 € gross per year | x | 52000-60000 EUR year",
        "B2B 18 000–23 000 PLN / month + VAT | x | 18000-23000 PLN month",
        "£55–65k, two days a week | x | 55000-65000 GBP year",
        "CTC: 18-26 LPA | x | 1800000-2600000 INR year",
        "18-20 €/h | x | 18-20 EUR hour",
        "450-550 €/day, remote | x | 450-550 EUR day",
        "$115-135k, 3 days | Auckland | 115000-135000 NZD year",
        "$115-135k, 3 days | Denver | 115000-135000 USD year",
        "We have 3 offices and 40 people |  x | none",
        "Salary: 60,000 to 72,000 per year | Cork, Ireland | 60000-72000 EUR year",
        "Salary: 60,000 to 72,000 per year | somewhere | none",
        "Pay between 18 and 22 an hour, 25 days of leave | Leeds, UK | 18-22 GBP hour",
        "The pay is fair; 30 days of leave | Oslo, Norway | none",
        "38-48k bruto, 2-3 days from home | Maribor, Slovenia | 38000-48000 EUR year",
        "Pay grade 12 of 15 | Oslo, Norway | none",
        "A salary review every 12 months | Oslo, Norway | none",
      })
  void salaries_are_read_as_people_write_them(String text, String place, String salary) {
    assertThat(facts("x", place, text).salary().map(Salary::toString).orElse("none"))
        .isEqualTo(salary);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Remote within Poland | REMOTE",
        "Hybrid, three days a week | HYBRID",
        "two days from home | HYBRID",
        "This is an on-site role | OFFICE",
        "remote work is not possible | OFFICE",
      })
  void the_place_of_work_is_read_from_the_words(String text, Remote remote) {
    assertThat(facts("x", "x", text).remote()).contains(remote);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Senior Java Developer | | SENIOR",
        "Junior developer | 10 years of tradition | JUNIOR",
        "Developer | at least 3 years of Java | MID",
        "Developer | 0-2 years | JUNIOR",
        "Developer | 7+ years | SENIOR",
      })
  void seniority_is_read_from_the_title_and_else_from_the_years(
      String title, String text, Seniority seniority) {
    assertThat(facts(title, "x", text == null ? "" : text).seniority()).contains(seniority);
  }

  @Test
  void what_nobody_says_stays_open() {
    AdFacts facts = facts("Developer", "Lisbon", "Write Java with us.");
    assertThat(facts).isEqualTo(new AdFacts(Optional.empty(), Optional.empty(), Optional.empty()));
  }
}
