// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.prompt;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of trying a prompt on shown cases: as a grader writes it down, and as the page shows
 * it. Public for its template alone.
 *
 * @param state what became of the whole
 * @param fault what was wrong with the model or the way to it, in a sentence; empty for nothing
 * @param model that answered
 * @param cases those that were asked, in order
 * @param used tokens of all tries so far
 * @param limit tokens that tries may use
 * @param unknown names in places of the templates that are no variables
 * @param unused variables that have no place
 * @param schema why the schema was not used, as the end of a message key; empty when it was
 * @param place a JSON pointer to what is wrong with the schema
 */
public record PromptTry(
    State state,
    String fault,
    String model,
    boolean simulated,
    List<Tried> cases,
    long used,
    long limit,
    List<String> unknown,
    List<String> unused,
    String schema,
    Optional<String> place) {

  /** What became of a try. */
  public enum State {
    ANSWERED,
    /** No model executes prompts here. */
    NO_MODEL,
    /** The tokens for tries are used up. */
    USED_UP,
    /** The model is at fault: nothing that the candidate did. */
    FAULT
  }

  /**
   * One case.
   *
   * @param output of the model, a stranger's text
   * @param whole how many characters came, where they are not all shown
   * @param refused whether the model's server did not understand the request
   * @param score 0 to 1
   */
  public record Tried(
      String id,
      String output,
      Optional<Integer> whole,
      boolean refused,
      int tokens,
      double score,
      List<Met> checks) {}

  /** One check of it. */
  public record Met(String name, String says, double share) {}

  /** A result as it was written down. */
  public static PromptTry of(JsonNode result) {
    return JsonMapper.shared().treeToValue(result, PromptTry.class);
  }
}
