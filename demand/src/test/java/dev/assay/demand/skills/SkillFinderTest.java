// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.demand.JobAd;
import dev.assay.demand.ShippedWords;
import dev.assay.items.UnreadableItem;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillFinderTest {

  private static JobAd ad(String text) {
    return new JobAd(
        "Developer", "", "", text, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Map<String, Need> found(String text) throws IOException {
    Map<String, Need> found = new TreeMap<>();
    SkillFinder.byWords(ShippedWords.words())
        .find(ad(text))
        .forEach(skill -> found.put(skill.skill(), skill.need()));
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We write services in Go. | outside.go=REQUIRED",
        "Go, Rust and SQL | backend.sql=REQUIRED outside.go=REQUIRED outside.rust=REQUIRED",
        "Go home on time. We go far. |",
        "REST APIs for partners | backend.api=REQUIRED",
        "The rest is up to you. REST AND RELAX. |",
        "Java and Spring | backend.java=REQUIRED backend.java.spring=REQUIRED",
        "We start in Spring. |",
        "C, C++ and embedded Linux | outside.c=REQUIRED outside.cpp=REQUIRED",
        "Vitamin C for everybody. Plan C. |",
        "JavaScript | backend.nodejs.language=REQUIRED",
        "C# on Node.js | backend.nodejs=REQUIRED outside.csharp=REQUIRED",
      })
  void words_of_many_meanings_count_only_where_they_mean_the_skill(String text, String skills)
      throws IOException {
    assertThat(String.join(" ", found(text).entrySet().stream().map(Object::toString).toList()))
        .isEqualTo(skills == null ? "" : skills);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No Java experience needed. |",
        "You don't need Kafka to apply. |",
        "No Kubernetes and no Python here. |",
        "Our customers use Java and SAP. |",
        "SQL required, Java is a plus | backend.java=NICE backend.sql=REQUIRED",
        "It would be nice if you knew Redis. | backend.caching=NICE",
        "Python (a must). Kotlin would help. | backend.python=REQUIRED outside.kotlin=NICE",
        "Desirable: exposure to Azure | backend.cloud=NICE",
      })
  void what_is_a_plus_is_told_from_what_is_asked_for_and_from_what_is_not(
      String text, String skills) throws IOException {
    assertThat(String.join(" ", found(text).entrySet().stream().map(Object::toString).toList()))
        .isEqualTo(skills == null ? "" : skills);
  }

  @Test
  void headings_speak_for_the_lines_below_them() throws IOException {
    assertThat(
            found(
                """
                About us
                We sell Kafka posters and Docker mugs.

                Requirements
                - Python

                Nice to have
                - Terraform
                """))
        .isEqualTo(Map.of("backend.python", Need.REQUIRED, "backend.operations", Need.NICE));
  }

  @Test
  void every_skill_shows_the_words_that_led_to_it() throws IOException {
    JobAd ad = ad("You know PostgreSQL, and you tune SQL.");
    FoundSkill sql =
        SkillFinder.byWords(ShippedWords.words()).find(ad).stream()
            .filter(skill -> skill.skill().equals("backend.sql"))
            .findFirst()
            .orElseThrow();
    assertThat(sql.mentions())
        .extracting(mention -> ad.whole().substring(mention.start(), mention.end()))
        .containsExactly("PostgreSQL", "SQL");
  }

  @Test
  void where_the_sentence_model_does_not_run_words_alone_are_used_and_it_is_said_why()
      throws IOException {
    SentenceVectors broken =
        sentences -> {
          throw new SentenceVectors.Unavailable("no native code here", new LinkageError());
        };
    SkillFinder finder = SkillFinder.byMeaning(ShippedWords.words(), broken);
    JobAd ad = ad("You write Java. You make reports on the database that became slow fast again.");
    assertThat(finder.wordsAlone()).isEmpty();
    assertThat(finder.find(ad)).isEqualTo(SkillFinder.byWords(ShippedWords.words()).find(ad));
    assertThat(finder.wordsAlone()).contains("no native code here");
  }

  @Test
  void a_dictionary_with_a_slip_is_refused_with_file_line_and_field() throws IOException {
    var tree = ShippedWords.tree();
    assertThatThrownBy(() ->
            SkillWords.parse(
                "words.yaml", "backend.java:\n  words: [Java]\nbackend.jva:\n  wrds: [x]\n", tree))
        .isInstanceOf(UnreadableItem.class)
        .hasMessageContaining("words.yaml:4 backend.jva: is not a node of skills.yaml")
        .hasMessageContaining("backend.jva.wrds: is not a field here");
  }
}
