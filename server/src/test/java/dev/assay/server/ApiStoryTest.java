// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.items.ItemHash;
import dev.assay.items.choice.ChoiceDocument;
import dev.assay.items.choice.ChoiceOption;
import dev.assay.server.TestProgram.Answer;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.access.Role;
import dev.assay.server.bank.Bank;
import dev.assay.server.delivery.AttemptSubmitted;
import dev.assay.server.scoring.Scores;
import dev.assay.server.tenancy.OrganisationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The team's part of the main job, done by a program that has a key and nothing else. */
@ServerTest
class ApiStoryTest {
  private static final String ROLE = "backend-engineer-java-mid";

  @LocalServerPort private int port;
  @Autowired private TestHouse house;
  @Autowired private TestSittings sittings;
  @Autowired private Bank bank;
  @Autowired private Scores scores;
  @Autowired private JdbcClient jdbc;
  @Autowired private JsonMapper json;
  @Autowired private ApplicationEventPublisher publisher;
  @Autowired private Environment environment;

  private OrganisationId organisation;
  private TestProgram program;

  @BeforeEach
  void aCompanyWithAKey() {
    organisation = house.organisation("Lindqvist Systems");
    program = TestProgram.of(organisation, Role.RECRUITER, port, house, jdbc);
  }

  @AfterEach
  void end() {
    program.close();
  }

  @Test
  void a_program_takes_a_role_to_a_decision() {
    String test = aTestFromARole();
    List<UUID> invitations = threeInvitedByTable(test);
    theyAnswer(test, invitations);

    JsonNode candidates =
        ok(program.get(test + "/shortlist")).json().path("candidates").path("items");
    assertThat(candidates.size()).isEqualTo(3);
    assertThat(candidates.get(0).path("name").asString()).isEqualTo("Åsa Öberg");
    assertThat(candidates.get(0).at("/result/ability/standardError").asDouble()).isPositive();
    assertThat(candidates.get(0).at("/result/provisional").asBoolean()).isTrue();
    assertThat(candidates.get(2).path("progress").asString()).isEqualTo("INVITED");
    assertThat(ok(program.get(test + "/shortlist.csv")).text()).contains("Åsa Öberg");

    String first = test + "/shortlist/" + candidates.get(0).path("invitation").asString();
    assertThat(program.post(first + "/undo").status()).as("nothing was decided").isEqualTo(409);
    String last = test + "/shortlist/" + candidates.get(1).path("invitation").asString();
    theAnswersOf(last);
    aDeclineIsReadSentAndTakenBack(last);
  }

  /** Role, form, swap, order, rules, publish. */
  private String aTestFromARole() {
    assertThat(ok(program.get("/api/v1/roles")).text()).contains(ROLE);
    theRoleSaysWhatItMeasures(ok(program.get("/api/v1/roles/" + ROLE)).json());
    assertThat(program.get("/api/v1/roles/astronaut").status()).isEqualTo(404);
    Answer made =
        program.post(
            "/api/v1/tests",
            """
            {"role": "%s", "name": "Backend, choice only", "types": {"choice": 6},
             "rules": {"minutes": 30, "cut": 0.5, "aiPolicy": "off"}}
            """
                .formatted(ROLE));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.at("/rules/minutes")).isEqualTo("30");
    assertThat(made.json().at("/items").size()).isEqualTo(6);
    assertThat(made.json().at("/prediction/minutes").asDouble()).isPositive();
    assertThat(made.json().at("/prediction/errorAtCut").asDouble()).isPositive();
    String test = "/api/v1/tests/" + made.at("/test");

    Answer again = ok(program.post(test + "/assemble?others=true"));
    assertThat(again.json().at("/items").findValuesAsString("item"))
        .hasSize(6)
        .doesNotContainAnyElementsOf(made.json().at("/items").findValuesAsString("item"));
    made = ok(program.post(test + "/assemble"));

    String old = made.at("/items/0/item");
    String fresh = ok(program.get(test + "/offers?size=1&for=" + old)).at("/items/0/item/item");
    Answer swapped =
        ok(
            program.post(
                test + "/items", "{\"item\": \"%s\", \"replaces\": \"%s\"}".formatted(fresh, old)));
    assertThat(swapped.at("/items/0/item")).isEqualTo(fresh);
    Answer moved =
        ok(program.call("PUT", test + "/items/" + fresh + "/position", "{\"position\": 6}"));
    assertThat(moved.at("/items/5/item")).isEqualTo(fresh);
    assertThat(ok(program.get(test + "/preview")).text()).doesNotContain("rationale", "\"key\"");

    Answer tooShort = program.call("PATCH", test, "{\"rules\": {\"minutes\": 2}}");
    assertThat(tooShort.status()).isEqualTo(422);
    assertThat(tooShort.at("/field")).isEqualTo("rules.minutes");
    ok(program.call("PATCH", test, "{\"rules\": {\"minutes\": 25}}"));
    Answer early = program.post(test + "/invitations", "{\"name\": \"Ada\"}");
    assertThat(early.status()).as(early.text()).isEqualTo(409);
    assertThat(ok(program.post(test + "/publish")).json().path("draft").asBoolean()).isFalse();
    assertThat(program.delete(test + "/items/" + fresh).status()).isEqualTo(409);
    return test;
  }

  private static void theRoleSaysWhatItMeasures(JsonNode role) {
    assertThat(role.at("/reliability").asDouble()).isBetween(0.5, 1.0);
    assertThat(role.at("/errors/middle").asDouble())
        .isEqualTo(role.at("/prediction/errorAtCut").asDouble(), within(1e-9));
    assertThat(role.at("/prediction/provisional").asBoolean()).isTrue();
    assertThat(role.at("/prediction/minutes").asDouble()).isBetween(35.0, 40.0);
    assertThat(role.at("/parts").findValuesAsString("type"))
        .containsExactlyInAnyOrder("choice", "code", "sql", "service");
    assertThat(role.at("/curve").size()).isGreaterThan(5);
    assertThat(role.at("/repeat/shared").asInt()).isLessThanOrEqualTo(3);
    assertThat(role.at("/model/need").asBoolean()).isFalse();
    assertThat(role.at("/rated").asInt()).isZero();
  }

  private List<UUID> threeInvitedByTable(String test) {
    String table =
        "name;mail\nÅsa Öberg;asa@example.org\nBo;bo@example.org\nCy;cy@\nDi;di@example.org";
    Answer report = ok(program.postCsv(test + "/invitations/list", table));
    assertThat(report.json().path("invited").size()).isEqualTo(3);
    assertThat(report.at("/badRows/0/row")).isEqualTo("4");
    assertThat(report.at("/badRows/0/problem")).isNotBlank().doesNotContain("invitation.row");
    assertThat(ok(program.postCsv(test + "/invitations/list", table)).json().path("invited").size())
        .as("nobody is invited twice")
        .isZero();
    assertThat(ok(program.get("/api/v1/mail?size=2")).json().path("total").asInt()).isEqualTo(3);
    List<UUID> invitations = new ArrayList<>();
    report
        .json()
        .path("invited")
        .forEach(one -> invitations.add(UUID.fromString(one.path("invitation").asString())));
    return invitations;
  }

  /** The first knows everything, the second nothing, the third does not come. */
  private void theyAnswer(String test, List<UUID> invitations) {
    JsonNode items = ok(program.get(test)).json().path("items");
    List<UUID> attempts = new ArrayList<>();
    for (UUID invitation : invitations.subList(0, 2)) {
      Sitting sitting = sittings.begin(organisation, invitation);
      attempts.add(sitting.attempt());
      for (int i = 0; i < items.size() && attempts.size() == 1; i++) {
        sittings.save(sitting, i + 1, 1, keyOf(items.get(i).path("item").asString()));
      }
    }
    assertThat(ok(program.get(test + "/shortlist/underway")).json().path("candidates").size())
        .isEqualTo(2);
    house.inside(
        organisation,
        () -> {
          attempts.forEach(attempt -> {
            jdbc.sql(
                    "update attempt set submitted_at = now(), submitted_by = 'CANDIDATE' where id ="
                        + " ?")
                .param(attempt)
                .update();
            publisher.publishEvent(new AttemptSubmitted(attempt, organisation));
          });
          return attempts;
        });
    try (var _ = TestGrader.in(environment)) {
      Awaitility.await()
          .atMost(Duration.ofMinutes(4))
          .until(() -> house.inside(organisation, () -> scores.of(attempts)).size() == 2);
    }
  }

  private String keyOf(String item) {
    ChoiceDocument choice =
        (ChoiceDocument)
            house.inside(organisation, () -> bank.required(new ItemHash(item))).document();
    List<String> tokens =
        choice.shuffled(TestSittings.SEED).entrySet().stream()
            .filter(option -> option.getValue().key())
            .map(Map.Entry<String, ChoiceOption>::getKey)
            .toList();
    return json.writeValueAsString(Map.of("chosen", tokens));
  }

  private void theAnswersOf(String candidate) {
    JsonNode dossier = ok(program.get(candidate)).json();
    assertThat(dossier.path("items").size()).isEqualTo(6);
    assertThat(dossier.at("/items/0/state").asString()).isEqualTo("GRADED");
    assertThat(dossier.at("/evidence/engine").asString()).isNotBlank();
  }

  private void aDeclineIsReadSentAndTakenBack(String candidate) {
    Answer letter = ok(program.get(candidate + "/letter?stage=DECLINED"));
    assertThat(letter.at("/body")).contains("Hello Bo");
    assertThat(ok(program.get("/api/v1/mail")).json().path("total").asInt()).isEqualTo(3);

    assertThat(ok(program.post(candidate + "/letter", letter.text())).at("/stage"))
        .isEqualTo("DECLINED");
    Answer mails = ok(program.get("/api/v1/mail"));
    assertThat(mails.json().path("total").asInt()).isEqualTo(4);
    assertThat(mails.at("/items/0/body")).isEqualTo(letter.at("/body"));

    assertThat(ok(program.post(candidate + "/undo")).at("/stage")).isEqualTo("NEW");
    assertThat(program.post(candidate + "/comments", "{\"body\": \"Let us talk.\"}").status())
        .isEqualTo(201);
    Answer dossier = ok(program.get(candidate));
    assertThat(dossier.at("/comments/0/body")).isEqualTo("Let us talk.");
    assertThat(dossier.json().path("decisions").findValuesAsString("kind"))
        .containsExactly("UNDONE", "MAILED");
  }

  private static Answer ok(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }
}
