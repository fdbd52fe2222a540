// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.Seniority;
import dev.assay.items.SkillTree;
import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import dev.assay.server.blueprint.Rules.AiPolicy;
import dev.assay.server.blueprint.Rules.Navigation;
import dev.assay.server.blueprint.Rules.ReportDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was filled in for a test; each reader says by an empty result that it makes no sense. */
final class NewTestForm {
  static final int MOST_ITEMS = 60;
  static final int MOST_WEIGHT = 1000;
  static final int LONGEST_NAME = 200;

  /** The rules of a test that was not made from a role. */
  static final Rules USUAL_RULES =
      new Rules(40, Navigation.FREE, AiPolicy.OFF, 0, ReportDetail.GROUPS);

  private final Map<String, String> fields;

  NewTestForm(Map<String, String> fields) {
    this.fields = fields;
  }

  Optional<String> name() {
    return Optional.of(text("name").strip())
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME);
  }

  Optional<Rules> rules() {
    try {
      return Optional.of(
          new Rules(
              Integer.parseInt(text("minutes").strip()),
              one(Navigation.class, "navigation"),
              one(AiPolicy.class, "aiPolicy"),
              Double.parseDouble(text("cut").strip()),
              one(ReportDetail.class, "reportDetail"),
              adaptive(),
              !text("pairs").isEmpty()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it asks for pairs in a test that can have none. */
  boolean pairsInVain() {
    boolean measured = text("aiPolicy").equalsIgnoreCase(AiPolicy.MEASURED.name());
    return !text("pairs").isEmpty() && (!measured || !text("adapts").isEmpty());
  }

  /**
   * @throws IllegalArgumentException when it makes no sense
   */
  private Optional<Adaptive> adaptive() {
    return text("adapts").isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Adaptive(
                Integer.parseInt(text("adaptive.fewest").strip()),
                Integer.parseInt(text("adaptive.most").strip()),
                Double.parseDouble(text("adaptive.error").strip()),
                !text("adaptive.untilSure").isEmpty(),
                Double.parseDouble(text("adaptive.mostShown").strip()) / 100));
  }

  Optional<Blueprint> blueprint(String role, String description, int minutes, SkillTree tree) {
    List<WeightedSkill> skills = new ArrayList<>();
    TreeMap<String, Integer> types = new TreeMap<>();
    try {
      tree.all()
          .forEach(skill -> {
            int weight = count("weight." + skill.id(), MOST_WEIGHT);
            if (weight > 0) {
              skills.add(new WeightedSkill(skill.id(), weight));
            }
          });
      fields.keySet().stream()
          .filter(field -> field.startsWith("type."))
          .forEach(field -> types.put(field.substring(5), count(field, MOST_ITEMS)));
      types.values().removeIf(count -> count == 0);
      TreeSet<String> languages = new TreeSet<>(TestLanguages.NAMES);
      languages.removeIf(language -> text("language." + language).isEmpty());
      Seniority seniority = one(Seniority.class, "seniority");
      return skills.isEmpty() || types.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Blueprint(
                  role,
                  description,
                  seniority,
                  minutes,
                  skills,
                  types,
                  languages,
                  solved().orElseThrow(() -> new IllegalArgumentException("solved"))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** As welcome as others where the form does not ask. */
  Optional<SolvedItems> solved() {
    try {
      return Optional.of(
          text("solved").isEmpty() ? SolvedItems.LIKE_OTHERS : one(SolvedItems.class, "solved"));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String text(String field) {
    return fields.getOrDefault(field, "");
  }

  private int count(String field, int most) {
    String text = text(field).strip();
    int count = text.isEmpty() ? 0 : Integer.parseInt(text);
    if (count < 0 || count > most) {
      throw new IllegalArgumentException(field);
    }
    return count;
  }

  private <E extends Enum<E>> E one(Class<E> kind, String field) {
    return Enum.valueOf(kind, text(field).toUpperCase(Locale.ROOT));
  }
}
