// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFiles;
import dev.assay.items.prompt.PromptCase;
import dev.assay.items.prompt.PromptDocument;
import dev.assay.items.prompt.PromptRequest;
import dev.assay.items.prompt.PromptType;
import dev.assay.items.prompt.WrittenPrompt;
import dev.assay.models.simulated.Reply;
import dev.assay.models.simulated.SimulatedModel;
import dev.assay.server.ServerTest;
import dev.assay.server.TestClock;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.bank.Bank;
import dev.assay.server.blueprint.ShippedRoles;
import dev.assay.server.delivery.ShippedSittings.Sittings;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.RatedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** The shipped test of prompts where a model is connected, here one that simulates. */
@Tag("long")
@ServerTest
class ExecutedPromptsTest {
  @LocalServerPort private int port;
  @Autowired private ShippedRoles roles;
  @Autowired private List<RatedType> rated;
  @Autowired private Bank bank;
  @Autowired private TestHouse house;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  @Test
  void prompts_are_executed_and_nobody_is_asked_to_rate_them() throws Exception {
    Map<List<String>, String> answers = answers();
    try (SimulatedModel model = SimulatedModel.start(request -> answer(answers, request));
        var _ = TestGrader.in(environment)) {
      Sittings sittings =
          new ShippedSittings(port, house, bank, jdbc, rated)
              .of(
                  roles.find("prompt-engineering").orElseThrow(),
                  token -> new ProgramHand(port, token, clock),
                  owner -> connect(owner, model));
      sittings.sit();
      assertThat(sittings.tellApart()).isZero();
      assertThat(model.asked()).isPositive();
    }
  }

  /** A good prompt is answered rightly, a weak one every second time. */
  private static Map<List<String>, String> answers() throws Exception {
    Map<List<String>, String> answers = new HashMap<>();
    try (Stream<Path> folders = Files.list(Path.of("../content/prompt"))) {
      for (Path folder : folders.toList()) {
        PromptDocument item = PublishedItem.of(ItemFiles.read(folder)).as(new PromptType());
        for (PromptCase one : item.cases()) {
          put(answers, item, "prompts/model.yaml", one);
          if (one.id().length() % 2 == 0) {
            put(answers, item, "prompts/weak.yaml", one);
          }
        }
      }
    }
    return answers;
  }

  private static void put(
      Map<List<String>, String> answers, PromptDocument document, String file, PromptCase one) {
    WrittenPrompt prompt = Objects.requireNonNull(document.prompts().get(file), file);
    List<String> asked =
        prompt.request(one.input()).messages().stream()
            .map(PromptRequest.Message::content)
            .toList();
    answers.put(asked, one.expected().text());
  }

  private static Reply answer(Map<List<String>, String> answers, ObjectNode request) {
    List<String> asked =
        request
            .path("messages")
            .valueStream()
            .map(message -> message.path("content").asString())
            .toList();
    return new Reply.Say(answers.getOrDefault(asked, "I do not know."), "simulated-by-script");
  }

  private static void connect(TestProgram owner, SimulatedModel model) {
    TestProgram.Answer added =
        owner.post(
            "/api/v1/models",
            """
            {"name": "Simulated", "url": "%s", "model": "simulated-small", "inputPrice": 0.5,
             "outputPrice": 3, "currency": "EUR", "mostTokens": 1000000, "mostMoney": 5}
            """
                .formatted(model.address()));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
  }
}
