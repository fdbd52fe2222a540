// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the web process knows of an item type: its templates and the shape of its responses. One
 * bean a type, in the type's own package.
 */
public interface ItemRoom {

  /** The name of the item type. */
  String type();

  /**
   * The template of the candidate's work area; its parameters are {@code page}, {@code view} (the
   * type's candidate view) and {@code response} (the saved payload, or an empty object).
   */
  String candidateTemplate();

  /**
   * The template that shows a response to the team or, within the report policy, to the candidate.
   */
  String reportTemplate();

  /** The template that shows the result of a run; empty for types without a Run button. */
  Optional<String> runTemplate();

  /**
   * Why a response or a run request cannot be accepted, in the candidate's words; empty when it
   * can. Called before anything is stored.
   */
  Optional<String> refusal(JsonNode payload);
}
