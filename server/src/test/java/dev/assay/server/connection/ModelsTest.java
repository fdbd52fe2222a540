// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.items.ItemHash;
import dev.assay.models.ChatMessage;
import dev.assay.models.ChatOutcome;
import dev.assay.models.ChatRequest;
import dev.assay.models.simulated.Script;
import dev.assay.models.simulated.SimulatedFault;
import dev.assay.models.simulated.SimulatedModel;
import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.access.Role;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class ModelsTest {
  private static final String SECRET = "sk-do-not-show-me";

  @LocalServerPort private int port;
  @Autowired private TestHouse house;
  @Autowired private TestSittings sittings;
  @Autowired private ModelCalls calls;
  @Autowired private JdbcClient jdbc;

  private OrganisationId organisation;
  private TestProgram owner;

  @BeforeEach
  void anOwner() {
    organisation = house.organisation("Lindqvist Systems");
    owner = TestProgram.of(organisation, Role.OWNER, port, house, jdbc);
  }

  @AfterEach
  void end() {
    owner.close();
  }

  @Test
  void a_model_that_was_added_answers_and_its_key_is_seen_nowhere(CapturedOutput log)
      throws IOException {
    try (SimulatedModel model = SimulatedModel.start(Script.saying("ready"))) {
      String added = add(model.address());
      String id = owner.get("/api/v1/models").at("/models/0/id");
      TestProgram.Answer tried = owner.post("/api/v1/models/" + id + "/try");

      assertThat(tried.at("/said")).isEqualTo("ready");
      assertThat(tried.json().path("simulated").asBoolean()).isTrue();
      assertThat(tried.json().path("cost").asDouble())
          .isEqualTo(0.000011); // (9 * 0.5 + 2 * 3) / 1e6
      assertThat(added + tried.text() + owner.get("/api/v1/models").text() + everyRow() + log)
          .doesNotContain(SECRET);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "KEY_REFUSED, refused the key",
    "SERVER_ERROR, failed (status 500)",
    "RATE_LIMITED, asks to wait 20 s",
    "NOT_JSON, not an answer of the chat API",
    "CUT_OFF, broke off",
    "REDIRECT, failed (status 307)",
  })
  void what_goes_wrong_is_told_in_a_sentence_without_the_key(
      SimulatedFault fault, String sentence, CapturedOutput log) throws IOException {
    try (SimulatedModel model = SimulatedModel.start(Script.failing(fault))) {
      add(model.address());
      String id = owner.get("/api/v1/models").at("/models/0/id");
      TestProgram.Answer tried = owner.post("/api/v1/models/" + id + "/try");

      assertThat(tried.json().path("answered").asBoolean()).isFalse();
      assertThat(tried.at("/said")).contains(sentence);
      assertThat(tried.text() + everyRow() + log).doesNotContain(SECRET);
    }
  }

  @Test
  void a_model_is_only_where_the_operator_allows_models() {
    TestProgram.Answer refused =
        owner.post("/api/v1/models", wish("http://169.254.169.254/v1", SECRET));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/detail")).contains("http://127.0.0.1:*").doesNotContain(SECRET);
  }

  @Test
  void a_key_does_not_move_to_another_address() {
    add("http://127.0.0.1:1/v1");
    String id = owner.get("/api/v1/models").at("/models/0/id");
    String path = "/api/v1/models/" + id;

    String same = wish("http://127.0.0.1:1/v1", null);
    assertThat(owner.call("PUT", path, same).json().path("hasKey").asBoolean()).isTrue();
    String elsewhere = wish("http://127.0.0.1:2/v1", null);
    assertThat(owner.call("PUT", path, elsewhere).json().path("hasKey").asBoolean()).isFalse();
  }

  @Test
  void tests_use_the_first_model_until_an_owner_says_otherwise() {
    add("http://127.0.0.1:1/v1");
    add("http://127.0.0.1:2/v1");
    assertThat(inside(() -> calls.usual().orElseThrow().url())).endsWith(":1/v1");

    owner.post("/api/v1/models/" + owner.get("/api/v1/models").at("/models/1/id") + "/use");
    assertThat(inside(() -> calls.usual().orElseThrow().url())).endsWith(":2/v1");

    owner.delete("/api/v1/models/" + owner.get("/api/v1/models").at("/models/1/id"));
    assertThat(inside(() -> calls.usual())).isEmpty();
  }

  @Test
  void an_answer_that_was_given_is_given_again_without_the_model() throws IOException {
    Sitting sitting = sitting();
    ChatRequest request;
    Subject subject = Subject.of(sitting.attempt(), 1, "prompt");
    try (SimulatedModel model = SimulatedModel.start(Script.saying("forty-two"))) {
      add(model.address());
      request = inside(() -> connection().request(ChatMessage.user("6 * 7")));
      Exchange first = inside(() -> calls.askOnce(connection(), request, subject));
      inside(() -> calls.askOnce(connection(), request, subject.run(2)));
      assertThat(first.outcome()).isInstanceOf(ChatOutcome.Answer.class);
      assertThat(model.asked()).isEqualTo(2);
    }
    Exchange again = inside(() -> calls.askOnce(connection(), request, subject));

    assertThat(again.outcome())
        .isInstanceOfSatisfying(
            ChatOutcome.Answer.class,
            answer -> {
              assertThat(answer.text()).isEqualTo("forty-two");
              assertThat(answer.simulated()).isTrue();
            });
    assertThat(inside(() -> calls.askOnce(connection(), request, subject.run(3)).outcome()))
        .isInstanceOf(ChatOutcome.Unreachable.class);
    assertThat(inside(() -> calls.spent(sitting.attempt(), "prompt")).tokens()).isEqualTo(10);
  }

  @Test
  void a_model_is_never_asked_inside_a_transaction() {
    add("http://127.0.0.1:1/v1");
    assertThatThrownBy(() ->
            house.inside(
                organisation,
                () ->
                    calls.ask(
                        connection(),
                        connection().request(ChatMessage.user("Hi")),
                        Subject.of("trial"))))
        .isInstanceOf(IllegalStateException.class);
  }

  private ModelConnection connection() {
    return calls.usual().orElseThrow();
  }

  private String add(String url) {
    TestProgram.Answer added = owner.post("/api/v1/models", wish(url, SECRET));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.text();
  }

  private static String wish(String url, @Nullable String key) {
    String keyField = key == null ? "" : ", \"key\": \"" + key + "\"";
    return """
    {"name": "Simulated", "url": "%s", "model": "simulated-small", "inputPrice": 0.5,
     "outputPrice": 3, "currency": "EUR", "mostTokens": 1000, "mostMoney": 0.5%s}
    """
        .formatted(url, keyField);
  }

  private Sitting sitting() {
    ItemHash item =
        sittings.item(
            organisation, TestSittings.choice("Of " + organisation, "backend.sql", 50), "choice");
    UUID version = sittings.test(organisation, "Backend", List.of(item));
    return sittings.begin(organisation, version, "Ada", "ada@example.org");
  }

  private <R> R inside(Supplier<R> work) {
    return Tenancy.call(organisation, work::get);
  }

  private String everyRow() {
    return house.inside(
        organisation,
        () ->
            jdbc.sql(
                    """
                    select (select coalesce(string_agg(c::text, ' '), '') from model_connection c)
                      || (select coalesce(string_agg(e::text, ' '), '') from model_exchange e)
                      || (select coalesce(string_agg(encode(sealed_key, 'escape'), ' '), '')
                          from model_connection)
                    """)
                .query(String.class)
                .single());
  }
}
