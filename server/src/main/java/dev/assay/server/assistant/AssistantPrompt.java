// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.assistant;

import dev.assay.items.AssistantRules;
import dev.assay.models.ChatMessage;
import dev.assay.models.ChatRequest;
import dev.assay.models.ChatSettings;
import dev.assay.server.connection.ModelConnection;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the model is told: the rules of the house and of the author, the item as its candidate sees
 * it, what was said before, and the question with the candidate's answer so far. There is no key
 * and nothing hidden in it, so no question can bring any to light.
 */
final class AssistantPrompt {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_OF_ITEM = 40_000;
  private static final int MOST_OF_ANSWER = 24_000;
  private static final int MOST_OF_TALK = 16_000;
  private static final int MOST_TOKENS = 2_000;
  private static final String HOUSE =
      """
      You are an assistant beside the editor of a test for software developers. The candidate is \
      allowed to use you. Help with the item below: answer the question that was asked, briefly, in \
      Markdown, with code in fenced blocks. You see what the candidate sees and nothing more: you \
      know neither hidden tests nor a solution, and say so when asked. Say when you are not sure.
      """;

  private AssistantPrompt() {}

  static ChatRequest of(
      ModelConnection connection,
      AssistantRules rules,
      AssistedItem item,
      List<Turn> before,
      String question,
      JsonNode answerSoFar,
      long tokensLeft) {
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(ChatMessage.system(setUp(rules, item)));
    messages.addAll(talk(before));
    messages.add(
        ChatMessage.user(
            question
                + "\n\nThe candidate's answer so far, as JSON:\n"
                + shortened(JSON.writeValueAsString(answerSoFar), MOST_OF_ANSWER)));
    ChatSettings settings =
        ChatSettings.USUAL.withMostTokens((int) Math.clamp(tokensLeft, 1, MOST_TOKENS));
    return connection.request(messages.toArray(ChatMessage[]::new)).with(settings);
  }

  private static String setUp(AssistantRules rules, AssistedItem item) {
    String author =
        rules.instructions().isEmpty()
            ? ""
            : "\nThe author of the item asks of you:\n" + rules.instructions() + "\n";
    return HOUSE
        + author
        + "\nThe item, as the candidate sees it (type "
        + item.type()
        + ", as JSON):\n"
        + shortened(JSON.writeValueAsString(item.view()), MOST_OF_ITEM);
  }

  /** The latest of what was said before, as much as there is room for. */
  private static List<ChatMessage> talk(List<Turn> before) {
    List<ChatMessage> talk = new ArrayList<>();
    int room = MOST_OF_TALK;
    for (Turn turn : before.reversed()) {
      room -= turn.question().length() + turn.answer().length();
      if (room < 0) {
        break;
      }
      if (!turn.answer().isEmpty()) {
        talk.addFirst(ChatMessage.assistant(turn.answer()));
        talk.addFirst(ChatMessage.user(turn.question()));
      }
    }
    return talk;
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "… (shortened)";
  }
}
