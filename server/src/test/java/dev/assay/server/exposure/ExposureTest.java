// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.items.ItemHash;
import dev.assay.items.choice.ChoiceDocument;
import dev.assay.server.ServerTest;
import dev.assay.server.TestGrades;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.access.Role;
import dev.assay.server.bank.Bank;
import dev.assay.server.exposure.ModelAnswer.Earned;
import dev.assay.server.grading.AttemptGraded;
import dev.assay.server.tenancy.OrganisationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is known of models and items, from the answers to the report. */
@ServerTest
class ExposureTest {
  @LocalServerPort int port;
  @Autowired TestHouse house;
  @Autowired TestSittings sittings;
  @Autowired TestGrades grades;
  @Autowired ModelAnswers answers;
  @Autowired Bank bank;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired JdbcClient jdbc;

  private OrganisationId organisation;
  private TestProgram owner;
  private List<ItemHash> items;

  @BeforeEach
  void company() {
    organisation = house.organisation("Northwind");
    owner = TestProgram.of(organisation, Role.OWNER, port, house, jdbc);
    items = ExposureFixture.items(sittings, organisation);
  }

  @AfterEach
  void end() {
    owner.close();
  }

  @Test
  void answers_from_elsewhere_make_a_report_and_what_was_not_measured_says_so() {
    String test = published("Report");
    TestProgram.Answer taken =
        owner.post("/api/v1/exposure/answers", ExposureFixture.answers(items));
    assertThat(taken.at("/answers")).as(taken.text()).isEqualTo("36");
    owner.post("/api/v1/exposure/answers", ExposureFixture.answers(items));

    JsonNode report = owner.get("/api/v1/tests/" + test + "/ai").json();
    JsonNode solved = report.at("/items/0/models");
    assertThat(solved.at("/works/solved").asInt()).isEqualTo(18);
    assertThat(solved.at("/works/models").asInt()).isEqualTo(6);
    assertThat(solved.at("/works/low").asDouble()).isBetween(0.75, 0.8);
    assertThat(solved.at("/brought/0/by").asString()).isEqualTo("Olga Owner");
    assertThat(solved.at("/brought/0/on").asString()).isNotEmpty();
    assertThat(solved.at("/brought/0/answers").asInt()).isEqualTo(18);
    assertThat(report.at("/brought/0/answers").asInt()).isEqualTo(36);
    assertThat(report.at("/models/0/brought/0/answers").asInt()).isEqualTo(6);
    assertThat(owner.get("/api/v1/exposure").at("/models/0/brought/0/by")).isEqualTo("Olga Owner");
    assertThat(report.at("/items/1/models/works/high").asDouble()).isLessThan(0.25);
    assertThat(report.at("/items/2/models").isNull()).isTrue();
    assertThat(report.at("/skills/0/measured").asInt()).isEqualTo(2);
    assertThat(report.at("/skills/0/marks/rate").asDouble()).isEqualTo(0.5);
    assertThat(report.at("/items/0/people/mean").isNull()).isTrue();
    assertThat(report.at("/functioning/items")).isEmpty();

    String csv = owner.get("/api/v1/tests/" + test + "/ai.csv").text();
    assertThat(csv)
        .contains("not measured", "Solved by AI", "2026-03-01")
        .contains("Not judged here,Olga Owner,Answers brought in with their marks,36,");
    JsonNode figures = owner.get("/api/v1/exposure/items?size=500").json();
    assertThat(figures.path("items").valueStream())
        .anyMatch(item ->
            item.path("item").asString().equals(items.get(ExposureFixture.SOLVED).hex())
                && item.path("nearlyAlways").asBoolean());
    String table = owner.get("/api/v1/exposure/items.csv").text();
    assertThat(table.lines().map(line -> line.split(",", -1)))
        .anySatisfy(row -> {
          assertThat(row[0]).endsWith(items.get(ExposureFixture.SOLVED).hex().substring(0, 8));
          assertThat(Double.parseDouble(row[1])).isBetween(0.75, 0.8);
          assertThat(row)
              .contains("6", "18", "2026-03-01", "false")
              .anyMatch(cell -> cell.startsWith("Olga Owner "));
        })
        .anySatisfy(row -> {
          assertThat(row[0]).endsWith(items.get(ExposureFixture.UNMEASURED).hex().substring(0, 8));
          assertThat(row).containsOnly(row[0], "");
        });
  }

  @Test
  void an_answer_that_makes_no_sense_is_named_and_nothing_is_taken() {
    refused(Map.of("item", "0".repeat(64)), "answers:1 item");
    refused(Map.of("item", "../../etc"), "answers:1 item");
    refused(Map.of("model", " "), "answers:1 model");
    refused(Map.of("model", "simulated-one"), "answers:1 simulated");
    refused(Map.of("date", "2999-01-01"), "answers:1 date");
    refused(Map.of("run", 0), "answers:1 run");
    refused(Map.of("marks", 1.5), "answers:1 marks");
    refused(Map.of("payload", Map.of("text", "\u0000")), "answers:1 payload");
    assertThat(owner.get("/api/v1/exposure").at("/measured")).isEqualTo("0");
    try (TestProgram reviewer = TestProgram.of(organisation, Role.REVIEWER, port, house, jdbc)) {
      assertThat(reviewer.post("/api/v1/exposure/answers", ExposureFixture.answers(items)).status())
          .isEqualTo(403);
    }
  }

  private void refused(Map<String, Object> wrong, String why) {
    Map<String, Object> answer =
        new HashMap<>(
            ExposureFixture.answer(items.get(ExposureFixture.SOLVED), "acme-1", 1, "a", 1));
    answer.putAll(wrong);
    TestProgram.Answer refused =
        owner.post(
            "/api/v1/exposure/answers",
            JsonMapper.shared().writeValueAsString(Map.of("answers", List.of(answer))));
    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.text()).contains(why);
  }

  @Test
  void what_was_recorded_of_a_model_can_be_forgotten() {
    owner.post("/api/v1/exposure/answers", ExposureFixture.answers(items));
    assertThat(owner.get("/api/v1/exposure").at("/models/0/recorded")).isEqualTo("6");
    assertThat(owner.delete("/api/v1/exposure/models/acme-1").status()).isEqualTo(204);
    assertThat(owner.get("/api/v1/exposure").at("/models/0/model")).isEqualTo("acme-2");
    assertThat(owner.delete("/api/v1/exposure/models/acme-1").status()).isEqualTo(404);
  }

  @Test
  void answers_that_people_wrote_count_only_where_there_are_no_others() {
    List<Map<String, Object>> given =
        List.of(
            ExposureFixture.answer(items.get(0), "simulated-one", 1, "b", 0),
            ExposureFixture.answer(items.get(0), "acme-1", 1, "a", 1),
            ExposureFixture.answer(items.get(1), "simulated-one", 1, "b", 0));
    owner.post(
        "/api/v1/exposure/answers",
        JsonMapper.shared().writeValueAsString(Map.of("answers", given)));
    JsonNode report = owner.get("/api/v1/tests/" + published("Simulated") + "/ai").json();
    assertThat(report.at("/items/0/models/simulated").asBoolean()).isFalse();
    assertThat(report.at("/items/0/models/works/rate").asDouble()).isEqualTo(1);
    assertThat(report.at("/items/1/models/simulated").asBoolean()).isTrue();
  }

  @Test
  void a_model_that_sat_a_test_counts_as_a_model_and_people_beside_it() {
    UUID version = sittings.test(organisation, "Sat by all", items);
    List<Sitting> sat = new ArrayList<>();
    for (int person = 0; person < 10; person++) {
      Sitting one = begin(version, "Person " + person);
      sittings.save(one, 1, 1, chosen(person % 2 == 0 ? "a" : "b", 0));
      sat.add(one);
    }
    Sitting model = begin(version, "acme-1");
    house.inside(
        organisation,
        () ->
            jdbc.sql("update invitation set model = 'acme-1' where id = ?")
                .param(model.invitation())
                .update());
    sittings.save(model, 1, 1, chosen("a", 0));
    sittings.save(model, 2, 1, chosen("b", 1));
    sat.add(model);
    grades.score(organisation, sat);
    List<ModelAnswer> noted = house.inside(organisation, () -> answers.to(items));
    assertThat(noted).hasSize(3);
    assertThat(noted)
        .filteredOn(answer -> answer.item().equals(items.get(0)))
        .singleElement()
        .satisfies(answer -> {
          assertThat(answer.earned().map(Earned::works)).contains(true);
          assertThat(answer.payload()).isPresent();
          assertThat(answer.attempt().orElseThrow().attempt()).isEqualTo(model.attempt());
        });
    house.inside(
        organisation,
        () -> {
          publisher.publishEvent(new AttemptGraded(model.attempt(), organisation));
          return true;
        });
    assertThat(house.inside(organisation, () -> answers.to(items))).isEqualTo(noted);

    JsonNode report = owner.get("/api/v1/tests/" + model.test() + "/ai").json();
    assertThat(report.at("/items/0/people/people").asInt()).isEqualTo(10);
    assertThat(report.at("/items/0/people/mean/value").asDouble()).isEqualTo(0.5);
    assertThat(report.at("/items/0/models/works/alike").isNull()).isTrue();
    assertThat(report.at("/items/0/models/brought")).as("it was judged here").isEmpty();
    assertThat(report.path("brought")).isEmpty();
    assertThat(report.at("/functioning/sittings").asInt()).isEqualTo(1);
    assertThat(report.at("/functioning/people").asInt()).isEqualTo(10);
    peopleAndModelsStandSideBySide();
  }

  /** Five of ten people and the one run of one model solved it; the third item nobody did. */
  private void peopleAndModelsStandSideBySide() {
    String item = "/api/v1/items/" + items.get(0).hex() + "/report";
    JsonNode both = owner.get(item).json().path("solving");
    assertThat(both.path("people").asInt()).isEqualTo(10);
    assertThat(both.path("first").asString()).isNotEmpty();
    JsonNode works = both.at("/lines/0");
    assertThat(works.path("what").asString()).isEqualTo("WORKS");
    assertThat(works.at("/models/rate").asDouble()).isEqualTo(1);
    assertThat(works.at("/models/models").asInt()).isEqualTo(1);
    assertThat(works.at("/people/mean/value").asDouble()).isEqualTo(0.5);
    assertThat(works.at("/people/mean/low").asDouble()).isCloseTo(0.2366, within(1e-4));
    assertThat(works.at("/people/mean/high").asDouble()).isCloseTo(0.7634, within(1e-4));
    assertThat(both.at("/lines/1/what").asString()).isEqualTo("MARKS");
    assertThat(both.at("/models/simulated").asBoolean()).isFalse();
    assertThat(owner.get(item + ".csv").text())
        .contains("People and models,Does all that is asked,People,0.500,10,10")
        .contains(
            "People and models,Does all that is asked,Models,1.000,,",
            "People and models,acme-1,Answers,1,,");
  }

  @Test
  void an_item_that_no_model_answered_says_so_in_its_report_and_people_are_not_guessed() {
    String unmeasured = "/api/v1/items/" + items.get(ExposureFixture.UNMEASURED).hex() + "/report";
    JsonNode both = owner.get(unmeasured).json().path("solving");
    assertThat(both.path("models").isNull()).isTrue();
    assertThat(both.path("people").asInt()).isZero();
    assertThat(both.at("/lines/0/models").isNull()).isTrue();
    assertThat(both.at("/lines/0/people/mean").isNull()).isTrue();
    assertThat(owner.get(unmeasured + ".csv").text())
        .contains("People and models,Does all that is asked,Models,not measured");
  }

  @Test
  void a_draft_keeps_to_what_is_wished_of_items_that_ai_solves_and_the_wish_can_change() {
    owner.post("/api/v1/exposure/answers", ExposureFixture.answers(items));
    String solved = items.get(ExposureFixture.SOLVED).hex();
    TestProgram.Answer made =
        owner.post(
            "/api/v1/tests",
            """
            {"name": "Wishes", "skills": [{"skill": "backend.sql", "weight": 1}],
             "types": {"choice": 60}, "rules": {"minutes": 240, "aiPolicy": "off"}}
            """);
    assertThat(made.at("/solved")).as(made.text()).isEqualTo("LIKE_OTHERS");
    assertThat(form(made)).contains(solved);
    String test = "/api/v1/tests/" + made.at("/test");

    TestProgram.Answer without = owner.call("PATCH", test, "{\"solved\": \"LEAVE_OUT\"}");
    assertThat(without.at("/solved")).as(without.text()).isEqualTo("LEAVE_OUT");
    assertThat(form(without)).as("the form stays as it is").isEqualTo(form(made));
    assertThat(without.json().at("/prediction/concerns").valueStream())
        .anyMatch(concern -> concern.asString().contains("Solved by AI of"));

    owner.delete(test + "/items/" + solved);
    assertThat(owner.get(test + "/offers?size=500").text()).doesNotContain(solved);
    TestProgram.Answer back = owner.post(test + "/items", "{\"item\": \"" + solved + "\"}");
    assertThat(back.status()).isEqualTo(409);
    assertThat(back.text()).contains("AI nearly always solves this item");
    assertThat(form(owner.post(test + "/assemble"))).isNotEmpty().doesNotContain(solved);

    owner.call("PATCH", test, "{\"solved\": \"WHERE_ALLOWED\"}");
    assertThat(form(owner.post(test + "/assemble"))).doesNotContain(solved);
    owner.call("PATCH", test, "{\"rules\": {\"aiPolicy\": \"allowed\"}}");
    assertThat(form(owner.post(test + "/assemble"))).contains(solved);

    assertThat(owner.call("PATCH", test, "{\"solved\": \"PERHAPS\"}").status()).isEqualTo(422);
    owner.post(test + "/publish");
    assertThat(owner.get(test).at("/solved")).isEqualTo("WHERE_ALLOWED");
    assertThat(owner.call("PATCH", test, "{\"solved\": \"LEAVE_OUT\"}").status()).isEqualTo(409);
  }

  private static List<String> form(TestProgram.Answer design) {
    return design.json().path("items").findValuesAsString("item");
  }

  private Sitting begin(UUID version, String name) {
    return sittings.begin(organisation, version, name, UUID.randomUUID() + "@example.org");
  }

  /** By the token that the option has in every sitting that begins here. */
  private String chosen(String option, int item) {
    ChoiceDocument choice =
        (ChoiceDocument)
            house.inside(organisation, () -> bank.required(items.get(item))).document();
    String token =
        choice.shuffled(TestSittings.SEED).entrySet().stream()
            .filter(shown -> shown.getValue().id().equals(option))
            .findFirst()
            .orElseThrow()
            .getKey();
    return "{\"chosen\":[\"" + token + "\"]}";
  }

  private String published(String name) {
    UUID version = sittings.test(organisation, name, items);
    return house
        .inside(
            organisation,
            () ->
                jdbc.sql("select test_id from test_version where id = ?")
                    .param(version)
                    .query(UUID.class)
                    .single())
        .toString();
  }
}
