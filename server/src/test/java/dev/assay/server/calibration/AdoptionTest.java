// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.assay.items.ItemHash;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestLinks;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.access.Role;
import dev.assay.server.grading.AttemptGraded;
import dev.assay.server.scoring.Evidence;
import dev.assay.server.scoring.Score;
import dev.assay.server.scoring.Scores;
import dev.assay.server.tenancy.OrganisationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class AdoptionTest {
  private static final int ITEMS = 8;
  private static final int PEOPLE = 240;
  private static final int SCORED = 20;

  @LocalServerPort int port;
  @Autowired TestHouse house;
  @Autowired TestLinks links;
  @Autowired TestSittings sittings;
  @Autowired TestAnswers answers;
  @Autowired Scores scores;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired JdbcClient jdbc;
  @Autowired Environment environment;

  private OrganisationId organisation;
  private List<ItemHash> form;
  private UUID version;
  private List<UUID> attempts;
  private TestProgram owner;
  private ConfigurableApplicationContext grader;

  /** Items of which the authors say the same, and that are far from the same. */
  @BeforeEach
  void testedCompany() {
    organisation = house.organisation("Northwind");
    owner = TestProgram.of(organisation, Role.OWNER, port, house, jdbc);
    form =
        IntStream.range(0, ITEMS)
            .mapToObj(i -> TestSittings.choice(organisation + " " + i, "backend.sql", 50))
            .map(files -> sittings.item(organisation, files, "choice"))
            .toList();
    version = sittings.test(organisation, "Backend", form);
    List<Dichotomous> truth =
        IntStream.range(0, ITEMS).mapToObj(j -> new Dichotomous(1.3, -1.4 + 0.4 * j, 0)).toList();
    attempts =
        answers
            .simulate(organisation, version, form, truth, PEOPLE, 0, new Random(11))
            .subList(0, SCORED);
    grader = TestGrader.in(environment);
    graded(attempts);
    until(() -> scores().size() == SCORED);
  }

  @AfterEach
  void end() {
    grader.close();
    owner.close();
  }

  @Test
  void who_would_move_moves_new_scores_follow_and_taking_back_gives_the_scores_from_before() {
    Map<UUID, Score> before = scores();
    assertThat(before.values()).allMatch(Score::provisional);
    JsonNode authors = design();
    assertThat(authors.at("/prediction/estimated").asInt()).isZero();
    assertThat(authors.at("/prediction/provisional").asBoolean()).isTrue();
    assertThat(authors.at("/items/0/responses").isNumber()).isFalse();
    String id = calibrated();
    JsonNode look = owner.get("/api/v1/calibrations/" + id + "/moves").json();
    assertThat(look.path("moves").size()).isEqualTo(SCORED);
    assertThat(scores()).usingRecursiveComparison().isEqualTo(before);

    String adopt = "/api/v1/calibrations/" + id + "/adopt";
    assertThat(owner.post(adopt, "{\"after\":0}").status()).isEqualTo(200);
    until(this::rescored);
    Map<UUID, Score> after = scores();
    for (JsonNode move : look.path("moves")) {
      UUID attempt = UUID.fromString(move.path("attempt").asString());
      Score old = Objects.requireNonNull(before.get(attempt));
      Score now = Objects.requireNonNull(after.get(attempt));
      assertThat(move.at("/now/theta").asDouble()).isEqualTo(old.ability().theta());
      assertThat(move.at("/then/theta").asDouble()).isEqualTo(now.ability().theta());
      assertThat(move.at("/then/standardError").asDouble())
          .isEqualTo(now.ability().standardError());
      assertThat(now.provisional()).isFalse();
      assertThat(now.evidence().items())
          .extracting(item -> item.parameters().origin())
          .containsOnly(id);
    }
    assertThat(earlier()).isEqualTo(SCORED);
    assertThatTheDesignerGoesByAnswers(authors);
    assertThat(owner.post(adopt, "{\"after\":0}").status()).isEqualTo(409);
    assertThatWhoIsTestedNowIsScoredBy(id);

    assertThat(owner.post("/api/v1/calibrations/undo").status()).isEqualTo(200);
    until(this::rescored);
    assertThat(scores()).usingRecursiveComparison().isEqualTo(before);
    assertThat(earlier()).isEqualTo(2 * SCORED + 1);
  }

  @Test
  void a_recruiter_calibrates_sees_who_would_move_and_adopts() {
    try (TestBrowser browser = TestBrowser.launch();
        var context = browser.context("http://localhost:" + port)) {
      Page page = TestBrowser.signIn(context, links.member(organisation, Role.RECRUITER, "Rea"));
      page.navigate("/items");
      page.locator("main a.button[href='/calibrations']").click();
      page.locator("main button.primary").click();
      until(() -> {
        page.reload();
        return page.locator("td .badge.good").count() == 1;
      });
      page.locator("tbody th a").click();
      browser.inspect(page, "calibration");
      page.locator("main a.button.primary").click();
      browser.inspect(page, "calibration-moves");
      page.locator("main form button.primary").click();
      page.locator("form[action='/calibrations/undo']").waitFor();
      until(this::rescored);
      page.reload();
      browser.inspect(page, "calibrations");
    }
  }

  private void assertThatWhoIsTestedNowIsScoredBy(String calibration) {
    UUID attempt =
        answers
            .sat(organisation, version, form, List.of(new int[] {1, 1, 1, 0, 1, 0, 0, 0}))
            .getFirst();
    graded(List.of(attempt));
    until(() -> house.inside(organisation, () -> scores.of(attempt)).isPresent());
    Score score = house.inside(organisation, () -> scores.of(attempt)).orElseThrow();
    assertThat(score.evidence().items())
        .extracting(Evidence.Item::parameters)
        .allMatch(parameters -> parameters.origin().equals(calibration))
        .allMatch(parameters -> parameters.errors().isPresent());
    assertThat(count("select count(*) from score where calibration_id = '" + calibration + "'"))
        .isEqualTo(SCORED + 1);
  }

  private void assertThatTheDesignerGoesByAnswers(JsonNode authors) {
    JsonNode measured = design();
    assertThat(measured.at("/prediction/estimated").asInt()).isEqualTo(ITEMS);
    assertThat(measured.at("/prediction/provisional").asBoolean()).isFalse();
    assertThat(measured.at("/prediction/errorAtCut"))
        .isNotEqualTo(authors.at("/prediction/errorAtCut"));
    JsonNode easiest = measured.at("/items/0");
    JsonNode hardest = measured.at("/items/" + (ITEMS - 1));
    assertThat(easiest.path("responses").asInt()).isGreaterThanOrEqualTo(PEOPLE - SCORED);
    assertThat(easiest.path("expected").asInt())
        .isGreaterThan(hardest.path("expected").asInt() + 30);
  }

  private JsonNode design() {
    String test =
        house.inside(
            organisation,
            () ->
                jdbc.sql("select test_id::text from test_version where id = ?")
                    .param(version)
                    .query(String.class)
                    .single());
    return owner.get("/api/v1/tests/" + test).json();
  }

  private String calibrated() {
    String id = owner.post("/api/v1/calibrations").at("/id");
    until(() -> owner.get("/api/v1/calibrations/" + id).at("/run/end/outcome").equals("DONE"));
    return id;
  }

  private void graded(List<UUID> handedIn) {
    house.inside(
        organisation,
        () -> {
          handedIn.forEach(
              attempt -> publisher.publishEvent(new AttemptGraded(attempt, organisation)));
          return true;
        });
  }

  private Map<UUID, Score> scores() {
    return house.inside(organisation, () -> scores.of(attempts));
  }

  private boolean rescored() {
    return count("select count(*) from calibration_adoption where rescored_at is null") == 0;
  }

  private long earlier() {
    return count("select count(*) from earlier_score");
  }

  private long count(String sql) {
    return house.inside(organisation, () -> jdbc.sql(sql).query(Long.class).single());
  }

  private static void until(BooleanSupplier there) {
    Awaitility.await().pollInSameThread().atMost(Duration.ofMinutes(2)).until(there::getAsBoolean);
  }
}
