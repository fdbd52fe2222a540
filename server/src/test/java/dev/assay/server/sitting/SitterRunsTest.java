// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.models.simulated.Reply;
import dev.assay.server.ServerTest;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.itemtype.RatedType;
import dev.assay.server.tenancy.OrganisationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model presses Run as candidates do, and corrects what a run shows to be wrong. */
@ServerTest
@Tag("long")
class SitterRunsTest {
  private static final int MOST_TOKENS = 1_000_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @LocalServerPort private int port;
  @Autowired private TestHouse house;
  @Autowired private TestSittings sittings;
  @Autowired private List<RatedType> rated;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void a_mistake_that_a_run_shows_is_corrected_and_at_most_twice() throws Exception {
    OrganisationId organisation = house.organisation("Northwind");
    ItemFiles code = RightAnswers.item("code/cache-ttl-lru");
    ItemFiles sql = RightAnswers.item("sql/clinic-recall-list");
    String source = code.text("submissions/accepted/main.py").orElseThrow();
    List<ItemHash> form =
        List.of(sittings.item(organisation, code, "code"), sittings.item(organisation, sql, "sql"));
    try (var _ = TestGrader.in(environment);
        SatTest sat =
            new SatTest(
                house,
                sittings,
                jdbc,
                port,
                organisation,
                form,
                MOST_TOKENS,
                (view, _) ->
                    view.has("samples")
                        ? program(asked.incrementAndGet() == 1 ? "print(" : source)
                        : SatTest.say("{\"query\": \"selec 1\"}"))) {
      String sitting = sat.start();
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> sat.read(sitting).at("/result/graded").asBoolean(false));

      JsonNode result = sat.read(sitting).path("result");
      assertThat(result.at("/items/0/corrections").asInt()).isOne();
      assertThat(result.at("/items/0/percent").asInt()).isEqualTo(100);
      assertThat(result.at("/items/0/works").asBoolean()).isTrue();
      assertThat(result.at("/items/1/corrections").asInt()).isEqualTo(ItemSitting.MOST_CORRECTIONS);
      assertThat(result.at("/items/1/percent").asInt(-1)).isZero();
      assertThat(result.at("/items/1/state").asString()).isEqualTo("ANSWERED");
      assertThat(sat.asked).hasSize(2 + 3);
      assertThat(sat.asked.get(1)).contains("Run, which any candidate may press", "SyntaxError");
    }
  }

  @Test
  void every_type_that_runs_in_the_sandbox_is_sat_to_its_marks() throws Exception {
    OrganisationId organisation = house.organisation("Northwind");
    RightAnswers right = new RightAnswers(rated);
    ItemFiles service = RightAnswers.item("service/nest-boxes");
    ItemFiles unittest = RightAnswers.item("unittest/retry-after");
    ItemFiles regression = RightAnswers.item("regression/parcel-weights");
    ItemFiles review = RightAnswers.item("review/review-price-cache");
    ItemFiles code = RightAnswers.item("code/cache-ttl-lru");
    ItemFiles sql = RightAnswers.item("sql/clinic-recall-list");
    Map<String, String> answers =
        Map.of(
            "service", right.service(service).toString(),
            "unittest", right.unittest(unittest).toString(),
            "regression", right.regression(regression).toString(),
            "review", right.review(review).toString(),
            "code", right.code(code).toString(),
            "sql", right.sql(sql).toString());
    List<ItemHash> form =
        List.of(
            sittings.item(organisation, service, "service"),
            sittings.item(organisation, unittest, "unittest"),
            sittings.item(organisation, regression, "regression"),
            sittings.item(organisation, review, "review"),
            sittings.item(organisation, code, "code"),
            sittings.item(organisation, sql, "sql"));
    SatTest.Says says =
        (_, request) -> SatTest.say(Objects.requireNonNull(answers.get(SatTest.type(request))));
    try (var _ = TestGrader.in(environment);
        SatTest sat =
            new SatTest(house, sittings, jdbc, port, organisation, form, MOST_TOKENS, says)) {
      String sitting = sat.start();
      Awaitility.await()
          .atMost(PATIENCE.multipliedBy(2))
          .until(() -> sat.read(sitting).at("/result/graded").asBoolean(false));

      JsonNode items = sat.read(sitting).at("/result/items");
      assertThat(items).hasSize(form.size());
      assertThat(items.valueStream())
          .allSatisfy(item -> {
            assertThat(item.path("state").asString()).as(item.toString()).isEqualTo("ANSWERED");
            assertThat(item.path("percent").asInt(-1)).as(item.toString()).isEqualTo(100);
            assertThat(item.path("works").asBoolean()).as(item.toString()).isTrue();
            assertThat(item.path("corrections").asInt(-1)).as(item.toString()).isZero();
          });
      assertThat(items.at("/0/secure").asBoolean()).isTrue();
      assertThat(sat.asked).hasSize(form.size());
    }
  }

  private static Reply program(String source) {
    return SatTest.say(
        JsonMapper.shared()
            .createObjectNode()
            .put("language", "python")
            .put("source", source)
            .toString());
  }
}
