// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.prompt;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.items.prompt.PromptDocument;
import dev.assay.items.prompt.PromptScore;
import dev.assay.items.prompt.PromptType;
import dev.assay.items.prompt.WrittenPrompt;
import dev.assay.models.ChatRequest;
import dev.assay.server.connection.ModelCalls;
import dev.assay.server.connection.ModelConnection;
import dev.assay.server.connection.Spent;
import dev.assay.server.connection.Subject;
import dev.assay.server.itemtype.ItemGrader;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.prompt.PromptPins.Pin;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has prompts executed by the model that was noted when the attempt began: on shown cases at a
 * press of Try, on the hidden ones when graded. Where none was noted, people rate.
 */
@Component
@Profile("grader")
class PromptGrader implements ItemGrader {
  /** What exchanges are kept under. */
  static final String GRADING = "prompt-grading";

  static final String PLAIN = "prompt-plain";
  private static final String TRY = "prompt-try";
  private static final Spent NOTHING_SPENT = new Spent(0, BigDecimal.ZERO);

  private final PromptType prompt = new PromptType();
  private final ModelCalls calls;
  private final PromptPins pins;
  private final JsonMapper json;
  private final int atOnce;
  private final Duration go;

  PromptGrader(
      ModelCalls calls,
      PromptPins pins,
      JsonMapper json,
      @Value("${assay.prompt.at-once:4}") int atOnce,
      @Value("${assay.prompt.go:60s}") Duration go) {
    this.calls = calls;
    this.pins = pins;
    this.json = json;
    this.atOnce = atOnce;
    this.go = go;
  }

  @Override
  public String type() {
    return prompt.name();
  }

  /** Outside of an attempt nothing was noted, so that people rate. */
  @Override
  public GradeOutcome grade(ItemFiles files, Optional<JsonNode> response, long seed)
      throws GradingFault {
    return grade(files, response, new Pin(0, Optional.empty()), Optional.empty());
  }

  @Override
  public GradeOutcome grade(ItemFiles files, Optional<JsonNode> response, long seed, UUID attempt)
      throws GradingFault {
    return grade(files, response, pins.of(attempt, files.hash()), Optional.of(attempt));
  }

  private GradeOutcome grade(
      ItemFiles files, Optional<JsonNode> response, Pin pin, Optional<UUID> attempt)
      throws GradingFault {
    PromptDocument item = PublishedItem.of(files).as(prompt);
    Optional<WrittenPrompt> written =
        response.map(given -> written(item, given)).filter(given -> !given.isEmpty());
    if (written.isEmpty()) {
      return new Marks(0, json.valueToTree(PromptDetail.nothing()));
    }
    if (pin.model().isEmpty()) {
      return new Unrated(json.createObjectNode().put("characters", written.get().length()));
    }
    return executed(item, written.get(), pin.model().get(), attempt, pin.position());
  }

  private GradeOutcome executed(
      PromptDocument item,
      WrittenPrompt written,
      ModelConnection model,
      Optional<UUID> attempt,
      int position)
      throws GradingFault {
    PromptExecution execution =
        new PromptExecution(
            item,
            model,
            (asked, prompt, given, purpose, run) ->
                calls.askOnce(
                    asked,
                    PromptCalls.request(asked, prompt.request(given.input())),
                    new Subject(attempt, Optional.of(position), purpose, run, false)),
            atOnce,
            go);
    Optional<PromptExecution.Answers> answers = execution.of(written);
    if (answers.isEmpty()) {
      return new Unfinished(execution.progress());
    }
    PromptScore score = PromptScore.of(item, answers.get().own(), answers.get().plain());
    return new Marks(
        score.lift().marks(),
        json.valueToTree(
            PromptDetail.executed(
                score, model, answers.get().simulated(), written.settings(), item)));
  }

  @Override
  public JsonNode run(ItemFiles files, JsonNode request) throws GradingFault {
    return run(files, request, Optional.empty());
  }

  @Override
  public JsonNode run(ItemFiles files, JsonNode request, Optional<UUID> attempt)
      throws GradingFault {
    PromptDocument item = PublishedItem.of(files).as(prompt);
    ItemHash hash = files.hash();
    Optional<Pin> pin = attempt.map(one -> pins.of(one, hash));
    Optional<ModelConnection> model = pin.isPresent() ? pin.get().model() : pins.now(hash);
    String purpose = TRY + "-" + hash.hex().substring(0, 12);
    PromptTrial trial =
        new PromptTrial(
            item,
            written(item, request),
            () -> attempt.map(one -> calls.spent(one, purpose)).orElse(NOTHING_SPENT));
    if (model.isEmpty()) {
      return json.valueToTree(trial.withoutModel());
    }
    Subject subject = new Subject(attempt, pin.map(Pin::position), purpose, 1, true);
    return json.valueToTree(
        trial.with(
            model.get(),
            new PromptPayload(request).cases(),
            (prompt, given) -> {
              ChatRequest question =
                  PromptCalls.request(model.get(), prompt.request(given.input()));
              return attempt.isPresent()
                  ? calls.askOnce(model.get(), question, subject)
                  : calls.ask(model.get(), question, subject);
            }));
  }

  @Override
  public boolean interruptible() {
    return true;
  }

  private static WrittenPrompt written(PromptDocument item, JsonNode payload) {
    WrittenPrompt written = new PromptPayload(payload).prompt(item.settings(), item.mostExamples());
    return written.length() <= item.longest()
        ? written
        : new WrittenPrompt("", "", List.of(), "", written.settings());
  }
}
