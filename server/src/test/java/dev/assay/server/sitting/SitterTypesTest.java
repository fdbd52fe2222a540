// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.items.prompt.PromptCase;
import dev.assay.items.prompt.PromptDocument;
import dev.assay.items.prompt.PromptType;
import dev.assay.models.simulated.Answers;
import dev.assay.models.simulated.Reply;
import dev.assay.server.ServerTest;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.TestTexts;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.RatedType;
import dev.assay.server.tenancy.OrganisationId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A model sits items of each type that needs no sandbox, and a test whose questions adapt, to its
 * marks. The other types are in {@link SitterRunsTest}.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SitterTypesTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int PLENTY = 10_000_000;
  private static final int FEWEST = 5;
  private static final int MOST = 9;
  private static final String PROMPT =
      """
      {"system": "Fill in the form. Never invent a value.", "template": "{{received}} {{mail}}",
       "examples": [], "schema": "", "temperature": 0, "maxTokens": 150}
      """;

  @LocalServerPort private int port;
  @Autowired private TestHouse house;
  @Autowired private TestSittings sittings;
  @Autowired private List<RatedType> rated;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private ConfigurableApplicationContext grader;

  @BeforeAll
  void startAGrader() {
    grader = TestGrader.in(environment);
  }

  @AfterAll
  void stopTheGrader() {
    grader.close();
  }

  @Test
  void choices_texts_reviews_and_prompts_are_answered_and_marked() throws Exception {
    OrganisationId organisation = house.organisation("Northwind");
    ItemFiles review = RightAnswers.item("review/review-takings-by-day");
    ItemFiles prompt = RightAnswers.item("prompt/prompt-repair-mails");
    String reviewed = new RightAnswers(rated).review(review).toString();
    List<ItemHash> form =
        List.of(
            sittings.item(
                organisation, TestSittings.choice("Q" + organisation, "backend.sql", 50), "choice"),
            sittings.item(organisation, TestTexts.invoice("Q" + organisation), "text"),
            sittings.item(organisation, review, "review"),
            sittings.item(organisation, prompt, "prompt"));
    SatTest.Says says =
        (view, request) ->
            switch (SatTest.type(request)) {
              case "choice" -> SatTest.choose(view, "This one");
              case "text" -> SatTest.say(TestTexts.ANSWER);
              case "review" -> SatTest.say(reviewed);
              default -> SatTest.say(PROMPT);
            };
    try (SatTest sat =
        new SatTest(house, sittings, jdbc, port, organisation, form, PLENTY, says)
            .beside(executing(prompt))) {
      JsonNode result = marked(sat, sat.start()).path("result");

      assertThat(result.path("items").valueStream().map(item -> item.path("state").asString()))
          .containsOnly("ANSWERED");
      assertThat(result.at("/items/0/percent").asInt()).isEqualTo(100);
      assertThat(result.at("/items/1/percent").isNumber()).as("people would rate it").isFalse();
      assertThat(result.at("/items/2/percent").asInt()).isEqualTo(100);
      assertThat(result.at("/items/3/percent").asInt()).isGreaterThan(90);
      assertThat(result.at("/items/3/corrections").asInt()).isZero();
    }
  }

  /** Right where the prompt is the one above, and a form with nothing in it for any other. */
  private static Answers executing(ItemFiles item) throws Exception {
    PromptDocument document = PublishedItem.of(item).as(new PromptType());
    return request -> {
      String asked = request.path("messages").toString();
      List<JsonNode> messages = request.path("messages").valueStream().toList();
      String last = messages.getLast().path("content").asString("");
      Optional<PromptCase> given =
          document.cases().stream()
              .filter(one -> last.contains(one.input().getOrDefault("mail", "")))
              .findFirst();
      return new Reply.Say(
          given
              .filter(_ -> asked.contains("Never invent"))
              .map(one -> one.expected().text())
              .orElse("{\"serial\": \"?\", \"wish\": \"repair\"}"),
          SatTest.MODEL);
    };
  }

  @Test
  void questions_that_adapt_are_chosen_by_its_answers_to_the_end() throws Exception {
    OrganisationId organisation = house.organisation("Northwind");
    SatTest.Says says =
        (view, _) ->
            SatTest.say("{\"chosen\": [\"%s\"]}".formatted(view.at("/options/0/id").asString()));
    String design =
        """
        {"role": "backend-engineer-java-mid", "types": {"choice": 9},
         "rules": {"minutes": 60, "adapts": true, "adaptive": {"fewest": %d, "most": %d,
           "error": 0.5, "untilSure": false, "mostShown": 0.6}}}
        """
            .formatted(FEWEST, MOST);
    try (SatTest sat = SatTest.designed(house, jdbc, port, organisation, design, PLENTY, says)) {
      JsonNode shown = marked(sat, sat.start());

      int asked = shown.at("/sitting/asked").asInt();
      assertThat(asked).isBetween(FEWEST, MOST).isEqualTo(sat.asked.size());
      assertThat(shown.at("/sitting/answered").asInt()).isEqualTo(asked);
      assertThat(shown.at("/sitting/items").asInt()).isEqualTo(asked);
      assertThat(shown.at("/result/items").valueStream().map(item -> item.path("percent")))
          .hasSize(asked)
          .allMatch(JsonNode::isNumber);
      assertThat(sat.asked).doesNotHaveDuplicates();
    }
  }

  private static JsonNode marked(SatTest sat, String sitting) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> sat.read(sitting).at("/result/graded").asBoolean(false));
    JsonNode shown = sat.read(sitting);
    assertThat(shown.at("/sitting/state").asString()).isEqualTo("HANDED_IN");
    return shown;
  }
}
