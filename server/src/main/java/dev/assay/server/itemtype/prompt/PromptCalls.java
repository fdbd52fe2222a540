// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.prompt;

import dev.assay.items.prompt.PromptRequest;
import dev.assay.items.prompt.check.ModelAnswer;
import dev.assay.models.AnswerSchema;
import dev.assay.models.ChatMessage;
import dev.assay.models.ChatOutcome;
import dev.assay.models.ChatOutcome.Answer;
import dev.assay.models.ChatOutcome.Fault;
import dev.assay.models.ChatOutcome.Refused;
import dev.assay.models.ChatOutcome.WrongShape;
import dev.assay.models.ChatRequest;
import dev.assay.models.ChatSettings;
import dev.assay.models.JsonSchema;
import dev.assay.models.SchemaPattern;
import dev.assay.models.TokenUsage;
import dev.assay.server.connection.Exchange;
import dev.assay.server.connection.ModelConnection;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Prompts in the words of the chat API, and its answers in those of the checks. */
final class PromptCalls {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_SCHEMA = 8_000;

  /**
   * What is wrong with a schema.
   *
   * @param why the end of a message key
   * @param place a JSON pointer into the schema; empty for the whole
   */
  record SchemaFault(String why, String place) {
    private static final SchemaFault ODD = new SchemaFault("odd", "");
  }

  private PromptCalls() {}

  static ChatRequest request(ModelConnection model, PromptRequest prompt) {
    List<ChatMessage> messages =
        prompt.messages().stream()
            .map(message ->
                switch (message.role()) {
                  case SYSTEM -> ChatMessage.system(message.content());
                  case USER -> ChatMessage.user(message.content());
                  case ASSISTANT -> ChatMessage.assistant(message.content());
                })
            .toList();
    ChatSettings settings =
        ChatSettings.USUAL
            .withTemperature(prompt.settings().temperature())
            .withMostTokens(prompt.settings().maxTokens());
    return new ChatRequest(model.model(), messages, settings, schema(prompt.schema()));
  }

  /**
   * Why a candidate's schema is not used; empty when it is, or when there is none. Patterns are
   * refused because a stranger's pattern can keep a processor busy for ever.
   */
  static Optional<SchemaFault> schemaFault(String schema) {
    if (schema.isBlank()) {
      return Optional.empty();
    }
    if (schema.length() > LONGEST_SCHEMA) {
      return Optional.of(SchemaFault.ODD);
    }
    try {
      Optional<SchemaFault> pattern =
          SchemaPattern.in(JSON.readTree(schema)).stream()
              .findFirst()
              .map(one -> new SchemaFault("pattern", one.place()));
      return pattern.or(() -> JsonSchema.refusal(schema).map(_ -> SchemaFault.ODD));
    } catch (JacksonException notJson) {
      return Optional.of(SchemaFault.ODD);
    }
  }

  private static Optional<AnswerSchema> schema(String schema) {
    return schema.isBlank() || schemaFault(schema).isPresent()
        ? Optional.empty()
        : Optional.of(new AnswerSchema("answer", JsonSchema.of(schema)));
  }

  /** The answer to be marked, whatever its form is; empty when there is none. */
  static Optional<ModelAnswer> answer(Exchange exchange) {
    return switch (exchange.outcome()) {
      case Answer answer -> Optional.of(marked(answer.text(), answer.usage()));
      case WrongShape(Answer answer, List<String> _) ->
          Optional.of(marked(answer.text(), answer.usage()));
      case Fault _ -> Optional.empty();
    };
  }

  /**
   * Whether the request itself was refused. Where the plain prompt is answered by the same model,
   * that is the doing of whoever wrote the other one.
   */
  static boolean refusesRequest(ChatOutcome outcome) {
    return outcome instanceof Refused refused && refused.ofTheQuestion();
  }

  private static ModelAnswer marked(String text, TokenUsage usage) {
    return new ModelAnswer(text, usage.input() + usage.output());
  }
}
