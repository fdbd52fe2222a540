// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a language model answers items of a type: what it is told, the JSON that it answers with, and
 * the response that this makes. All it knows of an item is the candidate's view, as the API gives
 * it. One bean a type, in the type's own package.
 */
public interface AnswerForm {

  /** The name of the item type. */
  String type();

  /** How to answer, beside what the item itself says. */
  String instructions();

  /**
   * The JSON Schema of an answer to this item.
   *
   * @param view the candidate's
   */
  ObjectNode schema(JsonNode view);

  /**
   * The response that an answer is.
   *
   * @param answer that follows the {@link #schema}
   */
  ObjectNode response(JsonNode view, JsonNode answer);

  /** What a press of "Run" sends for a response; empty where nothing can be run. */
  default Optional<ObjectNode> run(JsonNode view, ObjectNode response) {
    return Optional.empty();
  }

  /**
   * Whether a run shows a mistake, after which a candidate would try again.
   *
   * @param result of a run, in the type's own form
   */
  default boolean showsMistake(JsonNode result) {
    return false;
  }
}
