// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Role;
import dev.assay.server.calibration.Sheet;
import dev.assay.server.calibration.Sheets;
import dev.assay.server.scoring.Scores;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.today.Attention;
import dev.assay.server.today.Attention.Desk;
import dev.assay.server.today.Attention.Notice;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An attempt of a model beside those of two people is graded like theirs, and counted nowhere. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelsAreNotPeopleTest {
  private static final String MODEL = "frontier-2026-03";
  private static final String CHOSEN = "{\"chosen\": [\"a\"]}";

  @LocalServerPort int port;
  @Autowired TestHouse house;
  @Autowired TestSittings sittings;
  @Autowired TestGrades grades;
  @Autowired Scores scores;
  @Autowired Sheets sheets;
  @Autowired List<Attention> attention;
  @Autowired JdbcClient jdbc;

  private OrganisationId organisation;
  private ItemHash item;
  private Sitting mia;
  private Sitting model;
  private TestProgram owner;

  @BeforeAll
  void twoPeopleAndAModelHaveBeenGraded() {
    organisation = house.organisation("Northwind");
    owner = TestProgram.of(organisation, Role.OWNER, port, house, jdbc);
    item =
        sittings.item(
            organisation, TestSittings.choice("Q" + organisation, "backend.sql", 50), "choice");
    ItemHash text = sittings.item(organisation, TestTexts.invoice(organisation.toString()), "text");
    UUID version = sittings.test(organisation, "Backend", List.of(item, text));
    mia = sittings.begin(organisation, version, "Mia", "mia@example.org");
    Sitting leo = sittings.begin(organisation, version, "Leo", "leo@example.org");
    model = sittings.beginModel(organisation, version, MODEL);
    List<Sitting> all = List.of(mia, leo, model);
    for (Sitting sitting : all) {
      sittings.save(sitting, 1, 1, CHOSEN);
      sittings.save(sitting, 2, 1, TestTexts.ANSWER);
    }
    grades.score(organisation, all);
    house.inside(
        organisation,
        () -> jdbc.sql("update attempt set receipt = 'given' where receipt is null").update());
  }

  @AfterAll
  void end() {
    owner.close();
  }

  @Test
  void its_score_is_made_as_a_persons_from_the_same_answers() {
    house.inside(
        organisation,
        () -> {
          assertThat(scores.of(model.attempt()).orElseThrow().ability())
              .isEqualTo(scores.of(mia.attempt()).orElseThrow().ability());
          return true;
        });
  }

  @Test
  void the_shortlist_its_exports_and_the_invitations_show_people_only() {
    String test = "/api/v1/tests/" + mia.test();
    assertThat(owner.get(test + "/shortlist").json().at("/candidates/total").asInt()).isEqualTo(2);
    for (String list :
        List.of("/shortlist", "/shortlist/underway", "/shortlist.csv", "/invitations")) {
      assertThat(owner.get(test + list).status()).as(list).isEqualTo(200);
      assertThat(owner.get(test + list).text()).as(list).doesNotContain(MODEL);
    }
    assertThat(owner.get(test + "/shortlist/" + mia.invitation()).status()).isEqualTo(200);
    assertThat(owner.get(test + "/shortlist/" + model.invitation()).status()).isEqualTo(404);
    assertThat(owner.get(test + "/invitations/" + model.invitation()).status()).isEqualTo(404);
  }

  @Test
  void the_funnel_and_the_reports_on_the_test_and_its_items_count_people_only() {
    JsonNode funnel = owner.get("/api/v1/tests").json().at("/items/0/funnel");
    for (String step : List.of("invited", "started", "submitted", "graded")) {
      assertThat(funnel.path(step).asInt()).as(step).isEqualTo(2);
    }
    String report = owner.get("/api/v1/tests/" + mia.test() + "/report").text();
    assertThat(report).contains("\"used\":2").doesNotContain("\"used\":3");
    String item = "/api/v1/items/" + this.item.hex() + "/report";
    assertThat(owner.get(item).json().path("people").asInt()).isEqualTo(2);
  }

  @Test
  void calibration_gets_the_answers_of_people_only() {
    List<Sheet> read = house.inside(organisation, () -> sheets.of(item, 10)).sheets();
    assertThat(read).hasSize(2).noneMatch(sheet -> sheet.attempt().equals(model.attempt()));
  }

  @Test
  void it_is_not_asked_which_group_it_belongs_to() throws Exception {
    assertThat(aboutYou(mia).statusCode()).isEqualTo(200);
    assertThat(aboutYou(model).statusCode()).isEqualTo(409);
  }

  @Test
  void nobody_is_asked_to_decide_on_it_or_to_rate_it() {
    TeamMember olga =
        new TeamMember(
            UUID.randomUUID(), organisation.value(), "Olga", "olga@example.org", Role.OWNER);
    house.inside(
        organisation,
        () -> {
          assertThat(attention.stream().flatMap(one -> one.desks(olga).stream()))
              .extracting(Desk::waiting)
              .containsExactly(2L);
          assertThat(attention.stream().flatMap(one -> one.forMember(olga).stream()))
              .filteredOn(notice -> notice.address().equals("/ratings"))
              .extracting(Notice::count)
              .containsExactly(2L);
          return true;
        });
  }

  private HttpResponse<String> aboutYou(Sitting sitting) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(
                  URI.create("http://localhost:" + port + "/api/v1/attempt/about-you"))
              .header("Authorization", "Bearer " + sitting.invitation())
              .build(),
          BodyHandlers.ofString());
    }
  }
}
