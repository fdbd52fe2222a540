// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestProgram.Answer;
import dev.assay.server.TestSittings;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.tenancy.OrganisationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operation of the team that takes an id, called with the ids of somebody else. */
@ServerTest
class OtherOrganisationsTest {
  @LocalServerPort int port;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired TestHouse house;
  @Autowired TestSittings sittings;
  @Autowired JdbcClient jdbc;

  private OrganisationId theirs;
  private TestProgram owner;
  private TestProgram stranger;
  private Sitting sitting;
  private Map<String, String> ids;

  private record Operation(String method, String path) {}

  @BeforeEach
  void twoCompanies() {
    theirs = house.organisation("Theirs");
    owner = TestProgram.of(theirs, Role.OWNER, port, house, jdbc);
    stranger = TestProgram.of(house.organisation("Ours"), Role.OWNER, port, house, jdbc);
    ItemHash item =
        sittings.item(
            theirs, TestSittings.choice("Item of " + theirs, "backend.sql", 50), "choice");
    sitting =
        sittings.begin(
            theirs, sittings.test(theirs, "Backend", List.of(item)), "Ada", "ada@example.org");
    ids = idsOfTheirs(item);
  }

  @AfterEach
  void end() {
    owner.close();
    stranger.close();
  }

  @Test
  void what_belongs_to_another_organisation_is_not_found() {
    long rows = rows();
    assertThat(operations()).isNotEmpty();
    assertThat(operations())
        .allSatisfy(operation ->
            assertThat(call(stranger, operation).status()).as(operation.toString()).isEqualTo(404));
    assertThat(rows()).as("nothing of theirs was changed").isEqualTo(rows);
    assertThat(owner.get("/api/v1/tests/" + sitting.test()).status()).isEqualTo(200);
  }

  @Test
  void lists_hold_nothing_of_another_organisation() {
    for (String list : List.of("tests", "requests", "mail", "calibrations", "ratings", "ads")) {
      assertThat(owner.get("/api/v1/" + list).json().path("total").asInt()).as(list).isOne();
      assertThat(stranger.get("/api/v1/" + list).json().path("total").asInt()).as(list).isZero();
    }
    assertThat(stranger.get("/api/v1/members").json().path("total").asInt()).isOne();
    assertThat(stranger.get("/api/v1/keys").json().size()).isOne();
    assertThat(stranger.get("/api/v1/models").json().path("models").isEmpty()).isTrue();
    assertThat(stranger.get("/api/v1/items?size=500").text()).doesNotContain(ids.get("item"));
  }

  /** One of everything, by the names that paths have for them. */
  private Map<String, String> idsOfTheirs(ItemHash item) {
    UUID request = UUID.randomUUID();
    UUID mail = UUID.randomUUID();
    UUID calibration = UUID.randomUUID();
    return house.inside(
        theirs,
        () -> {
          jdbc.sql("insert into candidate_request values (?, ?, ?, 'QUESTION', 'Which?', now())")
              .params(request, theirs.value(), sitting.invitation())
              .update();
          jdbc.sql(
                  """
                  insert into mail (id, organisation_id, recipient, subject, body, purpose, state,
                                    created_at)
                  values (?, ?, 'ada@example.org', 's', 'b', 'INVITATION', 'OUTBOX', now())
                  """)
              .params(mail, theirs.value())
              .update();
          jdbc.sql(
                  """
                  insert into calibration
                    (id, organisation_id, number, asked_at, finished_at, outcome)
                  values (?, ?, 1, now(), now(), 'DONE')
                  """)
              .params(calibration, theirs.value())
              .update();
          UUID rating = rating(item);
          UUID ad = UUID.randomUUID();
          jdbc.sql(
                  """
                  insert into job_ad (id, organisation_id, title, company, place, body, added_at)
                  values (?, ?, 'Developer', '', '', 'Java', now())
                  """)
              .params(ad, theirs.value())
              .update();
          UUID connection = UUID.randomUUID();
          jdbc.sql(
                  """
                  insert into model_connection (id, organisation_id, name, url, model, input_price,
                    output_price, currency, most_tokens, most_money, usual, created_at)
                  values (?, ?, 'Theirs', 'http://127.0.0.1:1/v1', 'simulated', 0, 0, 'EUR', 100, 0,
                          true, now())
                  """)
              .params(connection, theirs.value())
              .update();
          UUID sat = UUID.randomUUID();
          jdbc.sql(
                  """
                  insert into model_sitting (id, organisation_id, invitation_id, run, asked_at, state)
                  values (?, ?, ?, 1, now(), 'RUNNING')
                  """)
              .params(sat, theirs.value(), sitting.invitation())
              .update();
          jdbc.sql(
                  """
                  insert into exposure_answer (id, organisation_id, item_hash, model, simulated,
                    answered_on, source, run)
                  values (?, ?, ?, 'acme-1', false, current_date, 'RECORDED', 1)
                  """)
              .params(UUID.randomUUID(), theirs.value(), item.hex())
              .update();
          Map<String, String> found = new LinkedHashMap<>();
          found.put("test", sitting.test().toString());
          found.put("invitation", sitting.invitation().toString());
          found.put("item", item.hex());
          found.put("file", one("select encode(blob_hash, 'hex') from item_file"));
          found.put("sitting", sat.toString());
          found.put("request", request.toString());
          found.put("mail", mail.toString());
          found.put("calibration", calibration.toString());
          found.put("rating", rating.toString());
          found.put("example", "1");
          found.put("position", "1");
          found.put("ad", ad.toString());
          found.put("model", "acme-1");
          found.put("connection", connection.toString());
          found.put("member", one("select account_id::text from membership"));
          found.put("key", one("select id::text from api_key where revoked_at is null"));
          return found;
        });
  }

  /** An answer of theirs that waits for raters. */
  private UUID rating(ItemHash item) {
    UUID rating = UUID.randomUUID();
    jdbc.sql(
            """
            insert into grade (attempt_id, position, organisation_id, item_hash, state, writer, seq)
            values (?, 1, ?, ?, 'UNRATED', 'page', 1)
            """)
        .params(sitting.attempt(), theirs.value(), item.hex())
        .update();
    jdbc.sql(
            """
            insert into rating_task (id, organisation_id, attempt_id, position, item_hash, writer,
                                     seq, found, round, opened_at)
            values (?, ?, ?, 1, ?, 'page', 1, '{}', 1, now())
            """)
        .params(rating, theirs.value(), sitting.attempt(), item.hex())
        .update();
    return rating;
  }

  private String one(String sql) {
    return jdbc.sql(sql + " limit 1").query(String.class).single();
  }

  /** Everything that an operation could have added, changed or taken away. */
  private long rows() {
    return house.inside(
        theirs,
        () ->
            jdbc.sql(
                    """
                    select (select count(*) from test where archived_at is null)
                      + (select count(*) from test_version) + (select count(*) from form_item)
                      + (select count(*) from invitation where stage = 'NEW')
                      + (select count(*) from candidate_request where answered_at is null)
                      + (select count(*) from mail where state = 'OUTBOX')
                      + (select count(*) from comment) + (select count(*) from decision)
                      + (select count(*) from calibration)
                      + (select count(*) from calibration_adoption)
                      + (select count(*) from rating_task) + (select count(*) from rating)
                      + (select count(*) from rating_rule_of_test)
                      + (select count(*) from rater_exercise)
                      + (select count(*) from rating_rule) + (select count(*) from job_ad)
                      + (select count(*) from model_connection where removed_at is null and usual)
                      + (select count(*) from model_exchange)
                      + (select count(*) from model_sitting where state = 'RUNNING')
                      + (select count(*) from membership where role = 'OWNER')
                      + (select count(*) from api_key where revoked_at is null)
                    """)
                .query(Long.class)
                .single());
  }

  private Answer call(TestProgram program, Operation operation) {
    String path = operation.path();
    for (Map.Entry<String, String> id : ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    assertThat(path).as("an id for every part of the path").doesNotContain("{");
    if (path.endsWith("/letter") && operation.method().equals("GET")) {
      path += "?stage=DECLINED";
    }
    return path.endsWith("/list")
        ? program.postCsv(path, "Ada,ada@example.org")
        : program.call(operation.method(), path, operation.method().equals("GET") ? "" : "{}");
  }

  private List<Operation> operations() {
    return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .filter(entry -> isTeams(entry.getValue()))
        .flatMap(entry ->
            entry.getKey().getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1/") && path.contains("{"))
                .filter(path -> !path.equals("/api/v1/roles/{role}")) // ships, for everybody
                .flatMap(path ->
                    entry.getKey().getMethodsCondition().getMethods().stream()
                        .map(method -> new Operation(method.name(), path))))
        .toList();
  }

  private static boolean isTeams(HandlerMethod handler) {
    return Stream.of(handler.getMethod(), handler.getBeanType())
        .flatMap(element ->
            Stream.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(element, Access.Team.class)))
        .findAny()
        .isPresent();
  }
}
