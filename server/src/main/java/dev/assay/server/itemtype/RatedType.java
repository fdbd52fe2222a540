// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import dev.assay.items.rubric.RatedDocument;
import dev.assay.items.rubric.RatedExample;
import dev.assay.server.itemtype.ItemGrader.Marks;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What rating needs to know of an item type whose answers people rate: one bean a type, in the
 * type's own package. Its {@link ItemGrader} answers {@link ItemGrader.Unrated} for what waits for
 * people; its documents are {@link RatedDocument}s.
 */
public interface RatedType {

  /** The name of the item type. */
  String type();

  /**
   * The template that shows the task and the answer to a rater; its parameters are {@code page},
   * {@code id}, {@code base} (the address below which the item's files are), {@code view} (the
   * type's candidate view) and {@code response}. It says nothing of who answered.
   */
  String answerTemplate();

  /** The response that a rated example of an item is. */
  JsonNode response(RatedDocument item, RatedExample example);

  /** A rated example in plain text, as raters read it beside an answer. */
  String text(RatedDocument item, RatedExample example);

  /**
   * The marks of an answer that people have rated. The same item, findings and levels give the same
   * marks.
   *
   * @param found what the grader found before people rated
   */
  Marks marks(RatedDocument item, JsonNode found, Rated rated);

  /**
   * What people made of an answer, of one mind or put together.
   *
   * @param rating by which the team finds who gave what
   * @param levels by criterion; between two levels where raters were not of one mind
   * @param raters how many people rated
   */
  record Rated(UUID rating, Map<String, Double> levels, int raters) {
    public Rated {
      levels = Map.copyOf(levels);
    }
  }
}
