// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.models.ChatOutcome.Answer;
import dev.assay.models.ChatOutcome.CutOff;
import dev.assay.models.ChatOutcome.Fault;
import dev.assay.models.ChatOutcome.KeyRefused;
import dev.assay.models.ChatOutcome.NotTheApi;
import dev.assay.models.ChatOutcome.RateLimited;
import dev.assay.models.ChatOutcome.Refused;
import dev.assay.models.ChatOutcome.ServerFailed;
import dev.assay.models.ChatOutcome.Silent;
import dev.assay.models.ChatOutcome.TooLarge;
import dev.assay.models.ChatOutcome.TooSlow;
import dev.assay.models.ChatOutcome.Unreachable;
import dev.assay.models.ChatOutcome.WrongShape;
import dev.assay.models.simulated.Script;
import dev.assay.models.simulated.SimulatedFault;
import dev.assay.models.simulated.SimulatedModel;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatClientTest {
  private static final String SECRET = "sk-do-not-show-me";
  private static final ChatRequest HELLO =
      ChatRequest.of("simulated-small", ChatMessage.system("Be brief."), ChatMessage.user("Hello"));
  private static final Duration SHORT = Duration.ofMillis(200);

  private ChatClient client = new ChatClient(ChatLimits.USUAL);
  private final List<String> pieces = new ArrayList<>();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void anAnswerComesInOnePiece() throws IOException {
    try (SimulatedModel model = SimulatedModel.start(Script.saying("Good day to you."))) {
      assertThat(client.ask(address(model), HELLO))
          .isEqualTo(
              new Answer("Good day to you.", "simulated", new TokenUsage(5, 4, true), true, true));
    }
  }

  @Test
  void aStreamedAnswerIsToldPieceByPiece() throws IOException {
    try (SimulatedModel model = SimulatedModel.start(Script.saying("Good day\nto you."))) {
      ChatOutcome outcome = client.stream(address(model), HELLO, pieces::add);

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Answer.class,
              answer -> {
                assertThat(answer.text()).isEqualTo("Good day\nto you.");
                assertThat(answer.usage()).isEqualTo(new TokenUsage(5, 4, true));
              });
      assertThat(pieces).hasSizeGreaterThan(1);
      assertThat(String.join("", pieces)).isEqualTo("Good day\nto you.");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aServerThatSaysNothingIsSilent(boolean streams) throws IOException {
    client = new ChatClient(ChatLimits.USUAL.withSilence(SHORT).withTotal(SHORT));
    assertThat(outcome(SimulatedFault.SILENT, streams)).isEqualTo(new Silent(SHORT));
  }

  @Test
  void anAnswerWithoutEndIsTooSlow() throws IOException {
    client = new ChatClient(ChatLimits.USUAL.withTotal(SHORT));
    assertThat(outcome(SimulatedFault.ENDLESS, true))
        .isInstanceOfSatisfying(
            TooSlow.class, slow -> assertThat(slow.received()).matches("(on )*"));
  }

  @Test
  void picturesGoAlongAndARecordHasTheirSizeAndHashInstead() throws IOException {
    ChatRequest request =
        ChatRequest.of(
            "simulated-small",
            ChatMessage.user(
                "What is it?", List.of(ChatPicture.of("image/png", new byte[] {1, 2, 3}))));
    Script script =
        Script.parse(
            "s.yaml",
            "{model: simulated, answers: [{pictures: true, when: it, say: I see it}, {say: No}]}");
    try (SimulatedModel model = SimulatedModel.start(script)) {
      assertThat(client.ask(address(model), request))
          .isInstanceOfSatisfying(
              Answer.class, answer -> assertThat(answer.text()).isEqualTo("I see it"));
      assertThat(client.ask(address(model), HELLO))
          .isInstanceOfSatisfying(
              Answer.class, answer -> assertThat(answer.text()).isEqualTo("No"));
    }
    assertThat(request.json().at("/messages/0/content/1/image_url/url").asString())
        .isEqualTo("data:image/png;base64,AQID");
    assertThat(request.withoutBytes().at("/messages/0/content/1/image_url/url").asString())
        .isEqualTo(
            "image/png, 3 bytes, SHA-256"
                + " 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
  }

  @Test
  void aQuestionCanHaveLimitsOfItsOwn() throws IOException {
    try (SimulatedModel endless = SimulatedModel.start(Script.failing(SimulatedFault.ENDLESS));
        SimulatedModel silent = SimulatedModel.start(Script.failing(SimulatedFault.SILENT))) {
      assertThat(
              client.stream(
                  address(endless), HELLO, ChatLimits.USUAL.withTotal(SHORT), pieces::add))
          .isInstanceOf(TooSlow.class);
      assertThat(
              client.stream(
                  address(silent), HELLO, ChatLimits.USUAL.withSilence(SHORT), pieces::add))
          .isEqualTo(new Silent(SHORT));
    }
  }

  @Test
  void aQuestionThatIsWithdrawnIsNoFaultOfTheModels() throws IOException {
    try (SimulatedModel model = SimulatedModel.start(Script.failing(SimulatedFault.ENDLESS))) {
      assertThat(client.stream(address(model), HELLO, _ -> Thread.currentThread().interrupt()))
          .isEqualTo(new Unreachable("the question was withdrawn"));
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aBusyServerSaysHowLongToWait() throws IOException {
    assertThat(outcome(SimulatedFault.RATE_LIMITED, true))
        .isEqualTo(new RateLimited(Optional.of(Duration.ofSeconds(20))));
  }

  @Test
  void whatCameOfAnAnswerThatBrokeOffIsKept() throws IOException {
    assertThat(outcome(SimulatedFault.CUT_OFF, true)).isEqualTo(new CutOff("The first half of "));
    assertThat(outcome(SimulatedFault.CUT_OFF, false)).isEqualTo(new CutOff(""));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void moreThanIsTakenIsNotReadOn(boolean streams) throws IOException {
    client = new ChatClient(ChatLimits.USUAL.withMostBytes(1_000_000));
    assertThat(outcome(SimulatedFault.OVERSIZED, streams)).isEqualTo(new TooLarge(1_000_000));
  }

  @Test
  void aWebPageIsNotAnAnswer() throws IOException {
    assertThat(outcome(SimulatedFault.NOT_JSON, false)).isInstanceOf(NotTheApi.class);
    assertThat(outcome(SimulatedFault.NOT_JSON, true)).isInstanceOf(NotTheApi.class);
  }

  @Test
  void aRevokedKeyIsTold() throws IOException {
    assertThat(outcome(SimulatedFault.KEY_REFUSED, false)).isEqualTo(new KeyRefused(401));
  }

  @Test
  void aRedirectIsNotFollowed() throws IOException {
    assertThat(outcome(SimulatedFault.REDIRECT, false)).isEqualTo(new ServerFailed(307, ""));
  }

  @Test
  void nobodyListeningIsUnreachable() throws IOException {
    SimulatedModel gone = SimulatedModel.start(Script.saying("never"));
    ModelAddress address = address(gone);
    gone.close();

    assertThat(client.ask(address, HELLO)).isEqualTo(new Unreachable("the connection was refused"));
  }

  @Test
  void aQuestionNobodyWroteAnAnswerToIsRefused() throws IOException {
    Script script =
        Script.parse("s.yaml", "{model: simulated, answers: [{when: sorting, say: yes it is}]}");
    try (SimulatedModel model = SimulatedModel.start(script)) {
      assertThat(client.ask(address(model), HELLO))
          .isEqualTo(new Refused(404, "the script has no answer to this"));
    }
  }

  @Test
  void anAnswerOfAnotherShapeIsToldWithTheAnswer() throws IOException {
    AnswerSchema schema =
        new AnswerSchema(
            "size",
            JsonSchema.of(
                """
                {"type": "object", "required": ["bytes"],
                 "properties": {"bytes": {"type": "integer"}}}
                """));
    try (SimulatedModel right = SimulatedModel.start(Script.saying("{\"bytes\": 3}"));
        SimulatedModel wrong = SimulatedModel.start(Script.saying("{\"bytes\": \"three\"}"));
        SimulatedModel text = SimulatedModel.start(Script.saying("three bytes"))) {
      ChatRequest request = HELLO.with(schema);

      assertThat(client.ask(address(right), request)).isInstanceOf(Answer.class);
      assertThat(client.ask(address(wrong), request))
          .isInstanceOfSatisfying(
              WrongShape.class,
              shape -> {
                assertThat(shape.problems()).singleElement().asString().contains("/bytes");
                assertThat(shape.answer().text()).contains("three");
              });
      assertThat(client.ask(address(text), request)).isInstanceOf(WrongShape.class);
    }
  }

  @Test
  void charactersThatDeceiveAReaderAreReplaced() throws IOException {
    try (SimulatedModel model =
        SimulatedModel.start(Script.saying("a\u0000b\u001b[2J\u202Ec\td\n"))) {
      assertThat(client.stream(address(model), HELLO, pieces::add))
          .isInstanceOfSatisfying(
              Answer.class,
              answer -> assertThat(answer.text()).isEqualTo("a\uFFFDb\uFFFD[2J\uFFFDc\td\n"));
      assertThat(String.join("", pieces)).isEqualTo("a\uFFFDb\uFFFD[2J\uFFFDc\td\n");
    }
  }

  @ParameterizedTest
  @EnumSource(SimulatedFault.class)
  void noFaultShowsTheKey(SimulatedFault fault) throws IOException {
    client =
        new ChatClient(
            ChatLimits.USUAL
                .withSilence(SHORT)
                .withTotal(SHORT.multipliedBy(2))
                .withMostBytes(100_000));
    for (boolean streams : new boolean[] {true, false}) {
      ChatOutcome outcome = outcome(fault, streams);
      assertThat(outcome).isInstanceOf(Fault.class);
      assertThat(outcome.toString() + ((Fault) outcome).sentence() + ((Fault) outcome).word())
          .doesNotContain(SECRET);
    }
    assertThat(
            ApiKey.of(SECRET)
                + " "
                + new ModelAddress(URI.create("http://a/v1"), ApiKey.of(SECRET)))
        .doesNotContain(SECRET);
  }

  private ChatOutcome outcome(SimulatedFault fault, boolean streams) throws IOException {
    try (SimulatedModel model = SimulatedModel.start(Script.failing(fault))) {
      return streams
          ? client.stream(address(model), HELLO, pieces::add)
          : client.ask(address(model), HELLO);
    }
  }

  private static ModelAddress address(SimulatedModel model) {
    return ModelAddress.of(model.address(), ApiKey.of(SECRET));
  }
}
