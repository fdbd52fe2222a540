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
import org.junit.jupiter.api.Assumptions;
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

  /**
   * The sittings of one test.
   *
   * @param prepare what the owner does before the test is made
   */
  Sittings of(ShippedRole role, Hands hands, Consumer<TestProgram> prepare) {
    OrganisationId organisation = house.organisation("Lindqvist Systems");
    return new Sittings(role, hands, prepare, organisation);
  }

  private static double theta(JsonNode result) {
    return result.at("/ability/theta").asDouble();
  }

  private static double standardError(JsonNode result) {
    return result.at("/ability/standardError").asDouble();
  }

  /** One test: first it is sat, then it tells apart who has sat it. Graders may work in between. */
  final class Sittings {
    private final ShippedRole role;
    private final Hands hands;
    private final Consumer<TestProgram> prepare;
    private final OrganisationId organisation;
    private final KnownAnswers answers;
    private final Map<Who, UUID> invitations = new EnumMap<>(Who.class);
    private final Map<String, Map<String, Integer>> levels = new HashMap<>();
    private Optional<String> test = Optional.empty();
    private int ratings;

    private Sittings(
        ShippedRole role, Hands hands, Consumer<TestProgram> prepare, OrganisationId organisation) {
      this.role = role;
      this.hands = hands;
      this.prepare = prepare;
      this.organisation = organisation;
      this.answers =
          new KnownAnswers(role.blueprint().languages().stream().findFirst().orElse("java"), rated);
    }

    String slug() {
      return role.slug();
    }

    void sit() throws Exception {
      try (TestProgram owner = program(Role.OWNER)) {
        prepare.accept(owner);
        String published = published(owner);
        for (Who who : Who.values()) {
          sit(owner, published, who);
        }
        test = Optional.of(published);
      }
    }

    /**
     * @return how many answers people rated
     */
    int tellApart() {
      Assumptions.assumeTrue(test.isPresent(), "it was not sat");
      try (TestProgram owner = program(Role.OWNER);
          TestProgram other = program(Role.REVIEWER)) {
        Map<Who, JsonNode> results = results(owner, other);
        results.forEach((who, result) ->
            System.out.printf(
                "%s %s %.2f ± %.2f%n", slug(), who, theta(result), standardError(result)));
        assertThat(of(results, Who.STRONG)).isGreaterThan(of(results, Who.WEAK));
        assertThat(of(results, Who.WEAK)).isGreaterThan(of(results, Who.EMPTY));
        assertThat(results.values())
            .allSatisfy(result -> assertThat(standardError(result)).isBetween(0.05, 1.0));
        return ratings;
      }
    }

    private static double of(Map<Who, JsonNode> results, Who who) {
      return theta(Objects.requireNonNull(results.get(who)));
    }

    private TestProgram program(Role role) {
      return TestProgram.of(organisation, role, port, house, jdbc);
    }

    private Map<Who, JsonNode> results(TestProgram owner, TestProgram other) {
      untilNothingIsDue();
      rate(owner);
      rate(other);
      untilNothingIsDue();
      nothingEarnsNothing();
      everythingIsGraded();
      List<JsonNode> candidates =
          owner
              .get(test.orElseThrow() + "/shortlist")
              .json()
              .at("/candidates/items")
              .valueStream()
              .toList();
      assertThat(candidates).allMatch(one -> one.at("/result").isObject());
      Map<Who, JsonNode> results = new EnumMap<>(Who.class);
      candidates.forEach(
          one -> results.put(Who.valueOf(one.path("name").asString()), one.at("/result")));
      return results;
    }

    /** What is graded is scored by a job of its own, and again when it has been rated. */
    private void untilNothingIsDue() {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(200))
          .until(() ->
              jdbc.sql("select count(*) from grading_task where task_instance like ?")
                      .param(organisation + "/%")
                      .query(Integer.class)
                      .single()
                  == 0);
    }

    private String published(TestProgram owner) {
      TestProgram.Answer made =
          owner.post("/api/v1/tests", "{\"role\": \"%s\"}".formatted(role.slug()));
      assertThat(made.status()).as(made.text()).isEqualTo(201);
      assertThat(made.json().at("/prediction/concerns"))
          .as(made.text())
          .allSatisfy(one ->
              assertThat(one.asString())
                  .containsAnyOf("No model is connected", "./assay languages"));
      String published = "/api/v1/tests/" + made.at("/test");
      assertThat(owner.post(published + "/publish").status()).isEqualTo(200);
      return published;
    }

    private void sit(TestProgram owner, String published, Who who) throws Exception {
      TestProgram.Answer invited =
          owner.post(published + "/invitations", "{\"name\": \"%s\"}".formatted(who));
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
        ratings++;
      }
    }

    /** What tells two rated answers apart, however a page writes them. */
    private static String words(JsonNode response) {
      return Stream.of("text", "system", "summary")
          .map(field -> response.path(field).asString("").strip())
          .collect(Collectors.joining());
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
