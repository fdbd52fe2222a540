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
      reads it, as JSON; texts in it may be HTML, and its files follow it. Answer it as well as you can, with nothing but \
      JSON that follows the schema of the response format. Nobody can answer questions of yours.
      """;

  private final ModelConnection connection;
  private final AnswerSchema schema;
  private final String item;
  private final List<ChatMessage> messages = new ArrayList<>();
  private Enclosures enclosures;

  Question(ModelConnection connection, AnswerForm form, JsonNode view, Enclosures enclosures) {
    this.connection = connection;
    this.enclosures = enclosures;
    this.item = "An item of the type " + form.type() + ":\n" + view + "\n";
    this.schema = new AnswerSchema("answer", JsonSchema.of(form.schema(view)));
    messages.add(
        ChatMessage.system(
            HOUSE
                + form.instructions()
                + "\nThe schema of the answer:\n"
                + schema.schema().text()));
    messages.add(asked());
  }

  private ChatMessage asked() {
    return ChatMessage.user(item + enclosures.words(), enclosures.sent());
  }

  boolean hasPictures() {
    return !enclosures.pictures().isEmpty();
  }

  /** For a server that takes none. */
  void leaveOutPictures() {
    enclosures = enclosures.withoutPictures();
    messages.set(1, asked());
  }

  /** What the model does not get as a candidate does. */
  List<Shortfall> shortfalls() {
    return enclosures.shortfalls();
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
