// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.items.prompt.PromptCase;
import dev.assay.items.prompt.PromptDocument;
import dev.assay.items.prompt.PromptType;
import dev.assay.items.prompt.WrittenPrompt;
import dev.assay.models.simulated.Answers;
import dev.assay.models.simulated.Reply;
import dev.assay.models.simulated.SimulatedFault;
import dev.assay.models.simulated.SimulatedModel;
import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.access.Role;
import dev.assay.server.connection.ModelCalls;
import dev.assay.server.itemtype.ItemGrader.GradeOutcome;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.itemtype.ItemGrader.Marks;
import dev.assay.server.itemtype.ItemGrader.Unfinished;
import dev.assay.server.itemtype.ItemGrader.Unrated;
import dev.assay.server.itemtype.ItemsGiven;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A shipped item, whole: executed by a server on loopback that speaks the API and simulates. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class PromptGradingTest {
  private static final String SECRET = "sk-do-not-show-me";
  private static final Duration LONG = Duration.ofMinutes(5);

  @LocalServerPort private int port;
  @Autowired private TestHouse house;
  @Autowired private TestSittings sittings;
  @Autowired private ModelCalls calls;
  @Autowired private PromptPins pins;
  @Autowired private ApplicationEventPublisher publisher;
  @Autowired private JdbcClient jdbc;
  @Autowired private JsonMapper json;

  private final ItemFiles files = shipped();
  private final PromptDocument item = document(files);
  private OrganisationId organisation;
  private TestProgram owner;
  private ItemHash hash;
  private int candidates;

  private static ItemFiles shipped() {
    try {
      return ItemFiles.read(Path.of("../content/prompt/prompt-repair-mails"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PromptDocument document(ItemFiles files) {
    try {
      return PublishedItem.of(files).as(new PromptType());
    } catch (GradingFault e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void anOrganisation() {
    organisation = house.organisation("Lindqvist Systems");
    owner = TestProgram.of(organisation, Role.OWNER, port, house, jdbc);
    hash = sittings.item(organisation, files, "prompt");
  }

  @AfterEach
  void end() {
    owner.close();
  }

  /**
   * Says the right thing to the model prompt; to the weak one in every second case, by the number
   * of letters; to others what a form with nothing in it says.
   */
  private Reply answer(ObjectNode request) {
    String asked = request.path("messages").toString();
    List<JsonNode> messages = request.path("messages").valueStream().toList();
    String last = messages.getLast().path("content").asString("");
    PromptCase given =
        item.cases().stream()
            .filter(one -> last.contains(one.input().get("mail")))
            .findFirst()
            .orElseThrow();
    boolean right =
        asked.contains("Never invent")
            || (asked.contains("highly experienced") && given.id().length() % 2 == 0);
    return say(right ? given.expected().text() : "{\"serial\": \"?\", \"wish\": \"repair\"}");
  }

  private static Reply say(String text) {
    return new Reply.Say(text, "simulated-by-script");
  }

  @Test
  void the_lift_tells_prompts_apart_and_a_plain_or_empty_one_has_none() throws Exception {
    try (SimulatedModel model = SimulatedModel.start(this::answer)) {
      connect(model.address());
      double best = marks(grade(prompt("prompts/model.yaml"))).share();
      double weak = marks(grade(prompt("prompts/weak.yaml"))).share();
      assertThat(best).isGreaterThan(0.9);
      assertThat(weak).isBetween(0.2, 0.8);
      assertThat(marks(grade(prompt("prompts/nothing.yaml"))).share()).isZero();
      assertThat(marks(grade(item.plain())).share()).isZero();
      assertThat(marks(grade(Optional.empty(), begin())).detail().path("outcome").asString(""))
          .isEqualTo("NOTHING");
    }
  }

  @Test
  void the_detail_names_the_model_and_says_that_it_is_simulated_and_nothing_hidden()
      throws Exception {
    try (SimulatedModel model = SimulatedModel.start(this::answer)) {
      connect(model.address());
      JsonNode detail = marks(grade(prompt("prompts/model.yaml"))).detail();
      assertThat(detail.path("model").asString("")).isEqualTo("simulated-small");
      assertThat(detail.path("simulated").asBoolean()).isTrue();
      assertThat(detail.path("cases").asInt()).isEqualTo(item.hidden().size());
      assertThat(detail.path("tokens").asInt()).isPositive();
      String told = detail.toString();
      for (PromptCase one : item.hidden()) {
        assertThat(told).doesNotContain(one.id(), one.expected().text());
      }
    }
  }

  @Test
  void a_grading_that_was_stopped_goes_on_and_can_be_repeated_without_the_model() throws Exception {
    Sitting sitting;
    JsonNode written = payload(prompt("prompts/weak.yaml"));
    double share;
    try (SimulatedModel model = SimulatedModel.start(this::answer)) {
      connect(model.address());
      sitting = begin();
      assertThat(grade(Optional.of(written), sitting, Duration.ZERO))
          .isInstanceOf(Unfinished.class);
      assertThat(model.asked()).isZero();
      share = marks(grade(Optional.of(written), sitting)).share();
      assertThat(model.asked()).isEqualTo(2 * item.runs() * item.hidden().size());
    }
    assertThat(marks(grade(Optional.of(written), sitting)).share()).isEqualTo(share);
    owner.delete("/api/v1/models/" + owner.get("/api/v1/models").at("/models/0/id"));
    assertThat(marks(grade(Optional.of(written), sitting)).share()).isEqualTo(share);
  }

  @ParameterizedTest
  @EnumSource(
      value = SimulatedFault.class,
      names = {"KEY_REFUSED", "SERVER_ERROR", "RATE_LIMITED", "NOT_JSON", "CUT_OFF"})
  void a_fault_on_the_way_is_ours_and_what_was_answered_before_is_kept(
      SimulatedFault fault, CapturedOutput log) throws Exception {
    AtomicInteger left = new AtomicInteger(10);
    Answers failing =
        request -> left.getAndDecrement() > 0 ? answer(request) : new Reply.Fail(fault);
    JsonNode written = payload(prompt("prompts/model.yaml"));
    try (SimulatedModel model = SimulatedModel.start(failing)) {
      connect(model.address());
      Sitting sitting = begin();
      assertThatThrownBy(() -> grade(Optional.of(written), sitting))
          .isInstanceOfSatisfying(
              GradingFault.class, why -> assertThat(why + " " + log).doesNotContain(SECRET));
      assertThat(json.writeValueAsString(attempt(prompt("prompts/model.yaml"), sitting)))
          .contains("FAULT")
          .doesNotContain(SECRET);
      left.set(10_000);
      int before = model.asked();
      assertThat(marks(grade(Optional.of(written), sitting)).share()).isGreaterThan(0.9);
      assertThat(model.asked() - before).isEqualTo(2 * item.runs() * item.hidden().size() - 10);
    }
  }

  @Test
  void a_question_that_the_server_refuses_counts_as_an_empty_answer_again_without_the_model()
      throws Exception {
    Answers picky =
        request ->
            request.path("messages").toString().contains("Never invent")
                ? new Reply.Fail(SimulatedFault.QUESTION_REFUSED)
                : answer(request);
    JsonNode written = payload(prompt("prompts/model.yaml"));
    Sitting sitting;
    try (SimulatedModel model = SimulatedModel.start(picky)) {
      connect(model.address());
      sitting = begin();
      assertThat(marks(grade(Optional.of(written), sitting)).share()).isZero();
    }
    assertThat(marks(grade(Optional.of(written), sitting)).share()).isZero();
  }

  @Test
  void a_model_that_needs_no_prompt_has_no_lift_and_costs_nobody_a_point() throws Exception {
    Answers clever =
        request -> {
          String last = request.path("messages").toString();
          return item.hidden().stream()
              .filter(one ->
                  last.contains(json.writeValueAsString(one.input().get("mail")).substring(1, 40)))
              .findFirst()
              .map(one -> say(one.expected().text()))
              .orElse(say("{}"));
        };
    try (SimulatedModel model = SimulatedModel.start(clever)) {
      connect(model.address());
      Marks best = marks(grade(prompt("prompts/model.yaml")));
      assertThat(best.share()).isGreaterThan(0.9);
      assertThat(best.detail().path("measures").asBoolean(true)).isFalse();
      assertThat(marks(grade(prompt("prompts/weak.yaml"))).share()).isEqualTo(best.share());
      WrittenPrompt blind =
          new WrittenPrompt("", "Read the mail.", List.of(), "", item.settings().usual());
      assertThat(marks(grade(blind)).share()).as("it never shows the mail").isZero();
    }
  }

  @Test
  void without_a_model_when_the_attempt_begins_people_rate_and_connecting_one_changes_nothing()
      throws Exception {
    Sitting sitting = begin();
    JsonNode written = payload(prompt("prompts/model.yaml"));
    assertThat(grade(Optional.of(written), sitting)).isInstanceOf(Unrated.class);
    connect("http://127.0.0.1:1/v1");
    assertThat(grade(Optional.of(written), sitting)).isInstanceOf(Unrated.class);
  }

  @Test
  void a_try_shows_answers_and_checks_of_shown_cases_until_its_tokens_are_used_up()
      throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Answers chatty =
        request ->
            asked.incrementAndGet() <= 4 ? answer(request) : say("<b>word</b> ".repeat(9_000));
    try (SimulatedModel model = SimulatedModel.start(chatty)) {
      connect(model.address());
      Sitting sitting = begin();
      PromptTry first = attempt(prompt("prompts/model.yaml"), sitting);
      assertThat(first.state()).isEqualTo(PromptTry.State.ANSWERED);
      assertThat(first.simulated()).isTrue();
      assertThat(first.cases()).hasSize(item.shown().size());
      assertThat(first.cases()).allSatisfy(one -> assertThat(one.score()).isEqualTo(1));
      assertThat(first.used()).isPositive();

      PromptTry same = attempt(prompt("prompts/model.yaml"), sitting);
      assertThat(same.used()).isEqualTo(first.used());

      PromptTry other = attempt(prompt("prompts/weak.yaml"), sitting);
      assertThat(other.cases()).allSatisfy(one -> assertThat(one.score()).isZero());
      assertThat(other.state()).isEqualTo(PromptTry.State.USED_UP);
      assertThat(attempt(prompt("prompts/nothing.yaml"), sitting).cases()).isEmpty();
    }
  }

  @Test
  void a_try_tells_in_plain_words_what_is_wrong_with_the_model_and_with_the_prompt(
      CapturedOutput log) throws Exception {
    try (SimulatedModel model =
        SimulatedModel.start(_ -> new Reply.Fail(SimulatedFault.RATE_LIMITED))) {
      connect(model.address());
      WrittenPrompt slip =
          new WrittenPrompt(
              "{{mial}}",
              "{{mail}}",
              List.of(),
              "{\"properties\": {\"received\": {\"pattern\": \"(a+$\"}}}",
              item.settings().usual());
      PromptTry tried = attempt(slip, begin());
      assertThat(tried.state()).isEqualTo(PromptTry.State.FAULT);
      assertThat(tried.fault()).contains("takes no more questions");
      assertThat(tried.unknown()).containsExactly("mial");
      assertThat(tried.unused()).containsExactly("received");
      assertThat(tried.schema()).isEqualTo("pattern");
      assertThat(tried.place()).contains("/properties/received/pattern");
      assertThat(log.getAll()).doesNotContain("Failed to compile pattern");
    }
  }

  private void connect(String address) {
    TestProgram.Answer added =
        owner.post(
            "/api/v1/models",
            """
            {"name": "Simulated", "url": "%s", "model": "simulated-small", "inputPrice": 0.5,
             "outputPrice": 3, "currency": "EUR", "mostTokens": 100000, "mostMoney": 5,
             "key": "%s"}
            """
                .formatted(address, SECRET));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
  }

  private Sitting begin() {
    var version = sittings.test(organisation, "Prompts " + ++candidates, List.of(hash));
    Sitting sitting =
        sittings.begin(organisation, version, "Ada", "ada" + candidates + "@example.org");
    house.inside(
        organisation,
        () -> {
          publisher.publishEvent(
              new ItemsGiven(sitting.attempt(), List.of(new ItemsGiven.Given(1, hash, "prompt"))));
          return sitting;
        });
    return sitting;
  }

  private WrittenPrompt prompt(String file) {
    return Objects.requireNonNull(item.prompts().get(file));
  }

  private JsonNode payload(WrittenPrompt prompt) {
    return json.valueToTree(
        Map.of(
            "system", prompt.system(),
            "template", prompt.template(),
            "examples", prompt.examples(),
            "schema", prompt.schema(),
            "settings", prompt.settings()));
  }

  private GradeOutcome grade(WrittenPrompt prompt) throws GradingFault {
    return grade(Optional.of(payload(prompt)), begin());
  }

  private GradeOutcome grade(Optional<JsonNode> response, Sitting sitting) throws GradingFault {
    return grade(response, sitting, LONG);
  }

  private GradeOutcome grade(Optional<JsonNode> response, Sitting sitting, Duration go)
      throws GradingFault {
    return Tenancy.call(
        organisation,
        () ->
            new PromptGrader(calls, pins, json, 4, go)
                .grade(files, response, 1, sitting.attempt()));
  }

  private PromptTry attempt(WrittenPrompt prompt, Sitting sitting) throws GradingFault {
    return PromptTry.of(
        Tenancy.call(
            organisation,
            () ->
                new PromptGrader(calls, pins, json, 4, LONG)
                    .run(files, payload(prompt), Optional.of(sitting.attempt()))));
  }

  private static Marks marks(GradeOutcome outcome) {
    assertThat(outcome).isInstanceOf(Marks.class);
    return (Marks) outcome;
  }
}
