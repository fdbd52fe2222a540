// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.access.Role;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankItem;
import dev.assay.server.blueprint.ShippedRoles.ShippedRole;
import dev.assay.server.delivery.KnownAnswers.Known;
import dev.assay.server.delivery.KnownAnswers.Who;
import dev.assay.server.itemtype.RatedType;
import dev.assay.server.tenancy.OrganisationId;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A shipped test becomes a test of an organisation of its own; somebody who knows, somebody who
 * knows little and somebody who hands in nothing sit it; two raters rate what waits for people.
 * Somebody else runs the grader.
 */
record ShippedSittings(
    int port, TestHouse house, Bank bank, JdbcClient jdbc, List<RatedType> rated) {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final JsonMapper JSON = JsonMapper.shared();

  /** How a candidate sits. */
  interface Hand extends AutoCloseable {
    void start() throws Exception;

    void answer(int position, String type, JsonNode response) throws Exception;

    void submit() throws Exception;

    @Override
    void close();
  }

  /** Gives a hand to whoever has the token of an invitation. */
  interface Hands {
    Hand of(String token);
  }

  void tellApart(ShippedRole role, Hands hands) throws Exception {
    tellApart(role, hands, _ -> {});
  }

  /**
   * @param prepare what the owner does before the test is made
   * @return how many answers people rated
   */
  int tellApart(ShippedRole role, Hands hands, Consumer<TestProgram> prepare) throws Exception {
    OrganisationId organisation = house.organisation("Lindqvist Systems");
    try (TestProgram owner = TestProgram.of(organisation, Role.OWNER, port, house, jdbc);
        TestProgram other = TestProgram.of(organisation, Role.REVIEWER, port, house, jdbc)) {
      prepare.accept(owner);
      One test = new One(role, organisation, owner);
      Map<Who, JsonNode> results = test.results(hands, other);
      results.forEach((who, result) ->
          System.out.printf(
              "%s %s %.2f ± %.2f%n", role.slug(), who, theta(result), standardError(result)));
      assertThat(theta(results, Who.STRONG)).isGreaterThan(theta(results, Who.WEAK));
      assertThat(theta(results, Who.WEAK)).isGreaterThan(theta(results, Who.EMPTY));
      assertThat(results.values())
          .allSatisfy(result -> assertThat(standardError(result)).isBetween(0.05, 1.0));
      return test.rated;
    }
  }

  private static double theta(Map<Who, JsonNode> results, Who who) {
    return theta(Objects.requireNonNull(results.get(who)));
  }

  private static double theta(JsonNode result) {
    return result.at("/ability/theta").asDouble();
  }

  private static double standardError(JsonNode result) {
    return result.at("/ability/standardError").asDouble();
  }

  /** One test. */
  private final class One {
    private final ShippedRole role;
    private final OrganisationId organisation;
    private final TestProgram owner;
    private final KnownAnswers answers;
    private final Map<Who, UUID> invitations = new EnumMap<>(Who.class);
    private final Map<String, Map<String, Integer>> levels = new HashMap<>();
    private int rated;

    One(ShippedRole role, OrganisationId organisation, TestProgram owner) {
      this.role = role;
      this.organisation = organisation;
      this.owner = owner;
      this.answers =
          new KnownAnswers(
              role.blueprint().languages().stream().findFirst().orElse("java"), rated());
    }

    Map<Who, JsonNode> results(Hands hands, TestProgram other) throws Exception {
      String test = published();
      for (Who who : Who.values()) {
        sit(test, who, hands);
      }
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .until(() -> candidates(test).stream().allMatch(one -> one.at("/result").isObject()));
      rate(owner);
      rate(other);
      nothingEarnsNothing();
      everythingIsGraded();
      Map<Who, JsonNode> results = new EnumMap<>(Who.class);
      candidates(test)
          .forEach(one -> results.put(Who.valueOf(one.path("name").asString()), one.at("/result")));
      return results;
    }

    private String published() {
      TestProgram.Answer made =
          owner.post("/api/v1/tests", "{\"role\": \"%s\"}".formatted(role.slug()));
      assertThat(made.status()).as(made.text()).isEqualTo(201);
      assertThat(made.json().at("/prediction/concerns"))
          .as(made.text())
          .allSatisfy(one ->
              assertThat(one.asString())
                  .containsAnyOf("No model is connected", "./assay languages"));
      String test = "/api/v1/tests/" + made.at("/test");
      assertThat(owner.post(test + "/publish").status()).isEqualTo(200);
      return test;
    }

    private void sit(String test, Who who, Hands hands) throws Exception {
      TestProgram.Answer invited =
          owner.post(test + "/invitations", "{\"name\": \"%s\"}".formatted(who));
      invitations.put(who, UUID.fromString(invited.at("/invitation")));
      String link = invited.at("/link");
      try (Hand hand = hands.of(link.substring(link.lastIndexOf('/') + 1))) {
        hand.start();
        long seed =
            Long.parseLong(
                rows("select seed::text from attempt where invitation_id = ?", who).getFirst());
        List<ItemHash> form = form(who);
        for (int position = 1; position <= form.size(); position++) {
          ItemHash hash = form.get(position - 1);
          BankItem item = house.inside(organisation, () -> bank.required(hash));
          Optional<Known> known = answers.of(item, position, seed, who);
          if (known.isPresent()) {
            levels.put(words(known.get().payload()), known.get().levels());
            hand.answer(position, item.manifest().type(), known.get().payload());
          }
        }
        hand.submit();
      }
    }

    private List<ItemHash> form(Who who) {
      return rows(
              "select f.item_hash from form_item f join invitation i using (test_version_id)"
                  + " where i.id = ? order by f.position",
              who)
          .stream()
          .map(ItemHash::new)
          .toList();
    }

    private List<String> rows(String sql, Who who) {
      return house.inside(
          organisation, () -> jdbc.sql(sql).param(invitations.get(who)).query(String.class).list());
    }

    /** Gives each answer that waits what its author says that it deserves. */
    private void rate(TestProgram rater) {
      for (JsonNode waiting : rater.get("/api/v1/ratings").json().path("items")) {
        String rating = "/api/v1/ratings/" + waiting.path("rating").asString();
        String response = words(rater.get(rating).json().path("response"));
        assertThat(levels).containsKey(response);
        TestProgram.Answer kept =
            rater.post(rating, JSON.writeValueAsString(Map.of("levels", levels.get(response))));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        rated++;
      }
    }

    /** What tells two rated answers apart, however a page writes them. */
    private static String words(JsonNode response) {
      return Stream.of("text", "system", "summary")
          .map(field -> response.path(field).asString("").strip())
          .collect(Collectors.joining());
    }

    private List<JsonNode> candidates(String test) {
      return owner.get(test + "/shortlist").json().at("/candidates/items").valueStream().toList();
    }

    private void nothingEarnsNothing() {
      assertThat(grades(Who.EMPTY)).isNotEmpty().containsOnly("GRADED 0");
    }

    private void everythingIsGraded() {
      assertThat(grades(Who.STRONG)).allMatch(grade -> grade.matches("GRADED [1-9]"));
      assertThat(grades(Who.WEAK)).allMatch(grade -> grade.startsWith("GRADED"));
    }

    private List<String> grades(Who who) {
      return rows(
          "select g.state || ' ' || coalesce(g.category::text, '-') from grade g"
              + " join attempt a on a.id = g.attempt_id where a.invitation_id = ?",
          who);
    }
  }
}
