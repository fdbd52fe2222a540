// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.models.AnswerSchema;
import dev.assay.models.ChatMessage;
import dev.assay.models.ChatRequest;
import dev.assay.models.ChatSettings;
import dev.assay.models.JsonSchema;
import dev.assay.server.connection.ModelConnection;
import dev.assay.server.itemtype.AnswerForm;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One item as it is put to a model: the rules of the house, the item as the candidate's API gives
 * it, and, after a run that shows a mistake, what the run showed.
 */
final class Question {
  /** Tokens of one answer. */
  static final int MOST_TOKENS = 12_000;

  private static final int MOST_OF_RUN = 12_000;
  private static final String HOUSE =
      """
      You sit a test for software developers as its candidate. Below is one item as a candidate \
      reads it, as JSON; texts in it may be HTML. Answer it as well as you can, with nothing but \
      JSON that follows the schema of the response format. Nobody can answer questions of yours.
      """;

  private final ModelConnection connection;
  private final AnswerSchema schema;
  private final List<ChatMessage> messages = new ArrayList<>();

  Question(ModelConnection connection, AnswerForm form, JsonNode view) {
    this.connection = connection;
    this.schema = new AnswerSchema("answer", JsonSchema.of(form.schema(view)));
    messages.add(
        ChatMessage.system(
            HOUSE
                + form.instructions()
                + "\nThe schema of the answer:\n"
                + schema.schema().text()));
    messages.add(ChatMessage.user("An item of the type " + form.type() + ":\n" + view));
  }

  /** After a run that showed a mistake. */
  void ran(String answer, JsonNode result) {
    String shown = result.toString();
    messages.add(ChatMessage.assistant(answer));
    messages.add(
        ChatMessage.user(
            "Run, which any candidate may press, showed this of your answer:\n"
                + (shown.length() <= MOST_OF_RUN ? shown : shown.substring(0, MOST_OF_RUN) + "…")
                + "\nCorrect it, and give the whole answer again."));
  }

  ChatRequest request() {
    return connection
        .request(messages.toArray(ChatMessage[]::new))
        .with(ChatSettings.USUAL.withMostTokens(Math.min(MOST_TOKENS, connection.mostTokens())))
        .with(schema);
  }
}
