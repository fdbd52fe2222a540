// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.TestTexts;
import dev.assay.server.access.Role;
import dev.assay.server.tenancy.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class RatingTest {
  private static final String RATINGS = "/api/v1/ratings";

  @LocalServerPort int port;
  @Autowired TestHouse house;
  @Autowired TestSittings sittings;
  @Autowired TestRatings ratings;
  @Autowired JdbcClient jdbc;

  private final List<TestProgram> programs = new ArrayList<>();
  private OrganisationId organisation;
  private TestProgram ada;
  private TestProgram bob;
  private TestProgram cleo;
  private TestProgram owner;
  private ItemHash item;
  private UUID version;

  @BeforeEach
  void company() {
    organisation = house.organisation("Northwind");
    ada = program(organisation, Role.REVIEWER);
    bob = program(organisation, Role.REVIEWER);
    cleo = program(organisation, Role.RECRUITER);
    owner = program(organisation, Role.OWNER);
    item = sittings.item(organisation, TestTexts.invoice(organisation.toString()), "text");
    version = sittings.test(organisation, "Backend", List.of(item));
  }

  private TestProgram program(OrganisationId of, Role role) {
    TestProgram program = TestProgram.of(of, role, port, house, jdbc);
    programs.add(program);
    return program;
  }

  @AfterEach
  void end() {
    programs.forEach(TestProgram::close);
  }

  @Test
  void two_raters_who_agree_settle_an_answer_and_their_mean_counts() {
    Sitting sitting = unrated("Mia");
    String id = first(ada);
    assertThat(rate(ada, id, 3, 1).at("/settled")).isEqualTo("false");
    assertThat(grade(sitting)).isEqualTo("UNRATED");
    assertThat(rate(bob, id, 2, 2).at("/settled")).isEqualTo("true");

    assertThat(grade(sitting)).isEqualTo("GRADED");
    assertThat(number(sitting, "marks")).isEqualTo((3 * 2.5 / 3 + 1.5 / 2) / 4);
    assertThat(number(sitting, "category")).isEqualTo(1);
    assertThat(detail(sitting).at("/raters").asInt()).isEqualTo(2);
    assertThat(detail(sitting).at("/criteria/0/levels").size())
        .as("between two levels")
        .isEqualTo(2);
    assertThat(total(cleo)).isZero();
  }

  @Test
  void raters_who_are_two_levels_apart_leave_it_to_a_third_and_the_middle_counts() {
    Sitting sitting = unrated("Mia");
    String id = first(ada);
    rate(ada, id, 3, 2);
    assertThat(rate(bob, id, 1, 2).at("/settled")).isEqualTo("false");
    assertThat(cleo.get(RATINGS + "/" + id).text())
        .as("the third knows nothing of it")
        .doesNotContain("raters", "round", "Olga", "settled");
    assertThat(rate(cleo, id, 1, 0).at("/settled")).isEqualTo("true");
    assertThat(number(sitting, "marks")).isEqualTo((3 * 1.0 / 3 + 1) / 4);
  }

  @Test
  void examples_are_rated_blind_and_what_was_given_is_no_rating() {
    unrated("Mia");
    String training = RATINGS + "/training/" + item.hex();
    String number = ada.get(training).at("/next");
    assertThat(ada.get(training + "/" + number).text())
        .contains("HIDDEN example", "\"author\":null", "\"why\":null");
    assertThat(ada.post(training + "/" + number, levels(4, 0)).at("/field"))
        .isEqualTo("levels.cause");
    assertThat(ada.post(training + "/" + number, levels(1, 1)).at("/why")).isEqualTo("HIDDEN");
    assertThat(ada.get(training).at("/done/0")).isEqualTo(number);
    assertThat(ada.get(training).at("/next")).isNotEqualTo(number);
    assertThat(bob.get(training + "/" + number).text()).contains("\"author\":null");
    assertThat(total(ada)).isEqualTo(1);
    assertThat(ada.get(RATINGS + "/agreement").text()).isEqualTo("[]");
    assertThat(ada.get(training + "/9").status()).isEqualTo(404);
  }

  @Test
  void nobody_rates_an_answer_twice() {
    unrated("Mia");
    String id = first(ada);
    rate(ada, id, 1, 1);
    assertThat(total(ada)).isZero();
    assertThat(ada.get(RATINGS + "/" + id).status()).isEqualTo(404);
    assertThat(ada.post(RATINGS + "/" + id, levels(3, 2)).status()).isEqualTo(404);
    assertThat(rate(bob, id, 1, 1).at("/settled")).isEqualTo("true");
  }

  @Test
  void a_rater_sees_the_task_the_answer_and_the_rubric_and_not_who_wrote() {
    Sitting sitting = unrated("Mia Wu");
    String list = ada.get(RATINGS).text();
    String answer = ada.get(RATINGS + "/" + first(ada)).text();
    assertThat(answer)
        .contains("Tell the customer", "Both servers", "HIDDEN a cause in jargon", "HIDDEN model");
    for (String shown : List.of(list, answer)) {
      assertThat(shown)
          .doesNotContain(
              "Mia",
              "example.org\"",
              sitting.attempt().toString(),
              sitting.invitation().toString());
    }
  }

  @Test
  void a_rating_without_a_level_is_sent_back_and_a_draft_may_lack_it() {
    unrated("Mia");
    String id = first(ada);
    assertThat(ada.post(RATINGS + "/" + id, "{\"levels\": {\"cause\": 1}}").at("/field"))
        .isEqualTo("levels.tone");
    assertThat(ada.post(RATINGS + "/" + id, levels(4, 1)).at("/field")).isEqualTo("levels.cause");
    String draft = "{\"levels\": {\"cause\": 1}, \"note\": \"Look again\"}";
    assertThat(ada.call("PUT", RATINGS + "/" + id + "/draft", draft).status()).isEqualTo(204);
    assertThat(ada.get(RATINGS + "/" + id).at("/draft/note")).isEqualTo("Look again");
    assertThat(bob.get(RATINGS + "/" + id).at("/draft/note")).isEmpty();
  }

  @Test
  void an_answer_that_two_are_at_is_not_offered_to_a_third() {
    unrated("Mia");
    String id = first(ada);
    String draft = "{\"levels\": {}}";
    ada.call("PUT", RATINGS + "/" + id + "/draft", draft);
    assertThat(total(cleo)).isOne();
    bob.call("PUT", RATINGS + "/" + id + "/draft", draft);
    assertThat(total(cleo)).isZero();
    assertThat(total(ada)).isOne();
    assertThat(rate(cleo, id, 1, 1).status()).as("who has it open may finish").isEqualTo(200);
  }

  @Test
  void the_answer_that_was_handed_in_first_comes_first() {
    unrated("Mia", "2 hours");
    unrated("Noa", "3 hours");
    List<String> since =
        ada.get(RATINGS)
            .json()
            .path("items")
            .valueStream()
            .map(one -> one.at("/since").asString())
            .toList();
    assertThat(since).hasSize(2).isSorted();
  }

  @Test
  void what_the_owner_says_of_one_test_holds_for_it_alone() {
    Sitting here = unrated("Mia");
    rate(ada, first(ada), 3, 2);
    UUID other = sittings.test(organisation, "Interns", List.of(item));
    Sitting there = ratings.unrated(organisation, other, item, "Noa", "1 hour", TestTexts.ANSWER);
    String rule = RATINGS + "/rule/" + there.test();
    assertThat(cleo.call("PUT", rule, "{\"raters\": 1}").status()).isEqualTo(403);
    assertThat(owner.call("PUT", rule, "{\"raters\": 1}").status()).isEqualTo(204);
    assertThat(grade(here)).isEqualTo("UNRATED");
    assertThat(rate(ada, first(ada), 1, 1).at("/settled")).isEqualTo("true");
    assertThat(grade(there)).isEqualTo("GRADED");
    assertThat(owner.get(RATINGS + "/rule").at("/raters")).isEqualTo("2");
    assertThat(owner.get(RATINGS + "/rule").text()).contains("\"Interns\",\"raters\":1");

    assertThat(owner.call("PUT", RATINGS + "/rule/" + here.test(), "{\"raters\": 1}").status())
        .isEqualTo(204);
    assertThat(grade(here)).as("what one had rated is settled").isEqualTo("GRADED");
    assertThat(owner.call("PUT", rule, "{}").status()).isEqualTo(204);
    assertThat(owner.get(RATINGS + "/rule").text()).doesNotContain("\"Interns\",\"raters\":1");
    assertThat(owner.call("PUT", rule, "{\"raters\": 3}").status()).isEqualTo(422);
    assertThat(
            owner.call("PUT", RATINGS + "/rule/" + UUID.randomUUID(), "{\"raters\": 1}").status())
        .isEqualTo(404);
  }

  @Test
  void one_rater_settles_where_the_owner_says_so_and_the_record_says_it_was_one() {
    Sitting begun = unrated("Mia");
    rate(ada, first(ada), 3, 2);
    assertThat(grade(begun)).isEqualTo("UNRATED");
    assertThat(cleo.call("PUT", RATINGS + "/rule", "{\"raters\": 1}").status()).isEqualTo(403);
    assertThat(owner.call("PUT", RATINGS + "/rule", "{\"raters\": 1}").status()).isEqualTo(204);
    assertThat(grade(begun)).as("what one had rated is settled").isEqualTo("GRADED");

    Sitting next = unrated("Noa");
    assertThat(rate(ada, first(ada), 0, 0).at("/settled")).isEqualTo("true");
    assertThat(number(next, "marks")).isZero();
    assertThat(detail(next).at("/raters").asInt()).isOne();
    assertThat(owner.call("PUT", RATINGS + "/rule", "{\"raters\": 3}").status()).isEqualTo(422);
  }

  @Test
  void rating_again_is_a_new_record_with_a_reason_by_others() {
    Sitting sitting = unrated("Mia");
    String id = first(ada);
    rate(ada, id, 3, 2);
    assertThat(cleo.get(RATINGS + "/" + id + "/record").status()).as("not settled").isEqualTo(404);
    rate(bob, id, 3, 2);
    assertThat(ada.get(RATINGS + "/" + id + "/record").status()).isEqualTo(403);
    assertThat(cleo.post(RATINGS + "/" + id + "/again", "{\"reason\": \" \"}").status())
        .isEqualTo(422);
    String second =
        cleo.post(RATINGS + "/" + id + "/again", "{\"reason\": \"Appeal\"}").at("/rating");
    assertThat(cleo.post(RATINGS + "/" + id + "/again", "{\"reason\": \"Appeal\"}").at("/rating"))
        .as("once is enough")
        .isEqualTo(second);
    assertThat(number(sitting, "marks")).as("counts meanwhile").isOne();
    assertThat(total(ada)).as("has rated it").isZero();

    rate(cleo, second, 0, 0);
    rate(owner, second, 0, 1);
    assertThat(number(sitting, "marks")).isEqualTo(0.25 / 4);
    JsonNode record = owner.get(RATINGS + "/" + id + "/record").json();
    assertThat(record.at("/rounds").size()).isEqualTo(2);
    assertThat(record.at("/rounds/0/levels/cause").asInt()).isEqualTo(3);
    assertThat(record.at("/rounds/1/reason").asString()).isEqualTo("Appeal");
    assertThat(record.at("/rounds/1/ratings/0/rater").asString()).isEqualTo("Olga Owner");
  }

  @Test
  void what_was_handed_in_or_settled_cannot_be_changed_even_in_the_database() {
    unrated("Mia");
    String id = first(ada);
    rate(ada, id, 3, 2);
    assertThatThrownBy(() -> change("update rating set levels = '{}' where done_at is not null"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("cannot change");
    rate(bob, id, 3, 2);
    assertThatThrownBy(() -> change("update rating_task set levels = '{}'"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("cannot change");
  }

  @Test
  void an_answer_that_counts_no_more_waits_for_nobody() {
    Sitting sitting = unrated("Mia");
    String id = first(ada);
    rate(ada, id, 3, 2);
    sittings.save(sitting, 1, 2, TestTexts.ANSWER.replace("Both", "Three"));
    ratings.announce(sitting, item, 2);
    assertThat(bob.get(RATINGS + "/" + id).status()).isEqualTo(404);
    assertThat(total(ada)).as("the new answer is new to all").isOne();
    assertThat(ada.get(RATINGS + "/" + first(ada)).text()).contains("Three servers");
  }

  @Test
  void an_answer_that_is_graded_anew_keeps_what_people_gave_it() {
    Sitting sitting = unrated("Mia");
    String id = first(ada);
    rate(ada, id, 3, 2);
    rate(bob, id, 3, 2);
    ratings.announce(sitting, item, 1);
    assertThat(grade(sitting)).isEqualTo("GRADED");
    assertThat(number(sitting, "marks")).isOne();
    assertThat(total(cleo)).isZero();
  }

  @Test
  void with_the_candidate_go_the_ratings() {
    Sitting sitting = unrated("Mia");
    rate(ada, first(ada), 3, 2);
    change("delete from invitation where id = '" + sitting.invitation() + "'");
    assertThat(total(bob)).isZero();
    assertThat(count("rating_task") + count("rating")).isZero();
  }

  @Test
  void another_organisation_sees_and_rates_nothing() {
    unrated("Mia");
    String id = first(ada);
    TestProgram stranger = program(house.organisation("Other"), Role.OWNER);
    assertThat(total(stranger)).isZero();
    assertThat(stranger.get(RATINGS + "/" + id).status()).isEqualTo(404);
    assertThat(stranger.post(RATINGS + "/" + id, levels(1, 1)).status()).isEqualTo(404);
    assertThat(stranger.call("PUT", RATINGS + "/rule", "{\"raters\": 1}").status()).isEqualTo(204);
    rate(ada, id, 1, 1);
    assertThat(total(bob)).as("their rule is not ours").isOne();
  }

  @Test
  void agreement_is_named_where_it_cannot_be_told_and_told_where_it_can() {
    int[][] given = {{0, 0}, {1, 1}, {2, 2}, {3, 2}, {2, 3}, {0, 1}};
    for (int i = 0; i < given.length; i++) {
      unrated("C" + i);
      String id = first(ada);
      rate(ada, id, given[i][0], 1);
      rate(bob, id, given[i][1], 1);
    }
    JsonNode criteria = owner.get(RATINGS + "/agreement").json().at("/0/criteria");
    assertThat(criteria.at("/0/pairs").asInt()).isEqualTo(6);
    assertThat(criteria.at("/0/same").asInt()).isEqualTo(3);
    assertThat(criteria.at("/0/kappa/value").asDouble()).isBetween(0.5, 1.0);
    assertThat(criteria.at("/0/alpha/low").asDouble())
        .isLessThan(criteria.at("/0/alpha/value").asDouble());
    assertThat(criteria.at("/1/kappa/outcome").asString()).isEqualTo("NO_VARIATION");
  }

  private Sitting unrated(String name) {
    return unrated(name, "1 hour");
  }

  private Sitting unrated(String name, String ago) {
    return ratings.unrated(organisation, version, item, name, ago, TestTexts.ANSWER);
  }

  private static int total(TestProgram program) {
    return program.get(RATINGS).json().path("total").asInt(-1);
  }

  private static String first(TestProgram program) {
    return program.get(RATINGS).at("/items/0/rating");
  }

  private static TestProgram.Answer rate(TestProgram rater, String id, int cause, int tone) {
    return rater.post(RATINGS + "/" + id, levels(cause, tone));
  }

  private static String levels(int cause, int tone) {
    return "{\"levels\": {\"cause\": %d, \"tone\": %d}}".formatted(cause, tone);
  }

  private void change(String sql) {
    house.inside(organisation, () -> jdbc.sql(sql).update());
  }

  private long count(String table) {
    return house.inside(
        organisation, () -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
  }

  private String grade(Sitting sitting) {
    return text(sitting, "state");
  }

  private double number(Sitting sitting, String column) {
    return Double.parseDouble(text(sitting, column));
  }

  private JsonNode detail(Sitting sitting) {
    return JsonMapper.shared().readTree(text(sitting, "detail"));
  }

  private String text(Sitting sitting, String column) {
    return house.inside(
        organisation,
        () ->
            jdbc.sql("select " + column + "::text from grade where attempt_id = ?")
                .param(sitting.attempt())
                .query(String.class)
                .single());
  }
}
