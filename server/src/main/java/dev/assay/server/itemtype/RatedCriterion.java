// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import dev.assay.items.rubric.Rubric;
import dev.assay.server.itemtype.ItemRoom.MarkedPart;
import dev.assay.server.itemtype.ItemRoom.Reader;
import dev.assay.server.itemtype.RatedType.Rated;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * What people made of one criterion of an answer, kept with the grade.
 *
 * @param percent of the item's marks that the criterion carries
 * @param level between two levels where raters were not of one mind
 * @param levels in words: one, or the two that the level lies between
 * @param shown whether the candidate may read them
 */
public record RatedCriterion(
    String id,
    String name,
    int percent,
    double level,
    int highest,
    List<String> levels,
    boolean shown) {

  public RatedCriterion {
    levels = List.copyOf(levels);
  }

  /**
   * All criteria of a rubric, in its order.
   *
   * @param percent of the item's marks that they carry together
   */
  public static List<RatedCriterion> of(Rubric rubric, Rated rated, int percent) {
    return rubric.criteria().stream()
        .map(criterion -> {
          double level = rated.levels().getOrDefault(criterion.id(), 0.0);
          return new RatedCriterion(
              criterion.id(),
              criterion.name(),
              (int) Math.round((double) percent * criterion.weight() / rubric.weight()),
              level,
              criterion.highest(),
              IntStream.rangeClosed((int) Math.floor(level), (int) Math.ceil(level))
                  .mapToObj(criterion.levels()::get)
                  .toList(),
              rubric.showsLevels());
        })
        .toList();
  }

  /** The criteria of a grade's detail as programs read them, by the report policy. */
  public static List<MarkedPart> parts(JsonNode criteria, Reader reader) {
    return criteria.valueStream().map(one -> part(one, reader)).toList();
  }

  private static MarkedPart part(JsonNode criterion, Reader reader) {
    int percent = criterion.path("percent").asInt(0);
    double share = criterion.path("level").asDouble(0) / criterion.path("highest").asInt(1);
    boolean told = reader == Reader.TEAM || criterion.path("shown").asBoolean(false);
    return new MarkedPart(
        criterion.path("name").asString(""),
        "RATED",
        (int) Math.round(percent * share),
        percent,
        told
            ? Optional.of(
                String.join(
                    " / ", criterion.path("levels").valueStream().map(JsonNode::asString).toList()))
            : Optional.empty());
  }
}
