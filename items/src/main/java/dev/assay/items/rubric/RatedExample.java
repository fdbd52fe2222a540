// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.rubric;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.YamlFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An answer that somebody could have given, with the levels it deserves: what raters compare their
 * own eye with, and what proves that the rubric tells answers apart.
 *
 * @param file that holds the answer, in the form of the item's type
 * @param levels by criterion
 * @param why these levels, in a few sentences
 */
public record RatedExample(String file, String answer, Map<String, Integer> levels, String why) {
  /** The file that lists them. */
  public static final String FILE = "examples.yaml";

  private static final int FEWEST = 3;

  public RatedExample {
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
  }

  /** The share of full marks that it deserves. */
  public double share(Rubric rubric) {
    return rubric.share(
        levels.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, level -> (double) level.getValue())));
  }

  /** Reads and lints {@code examples.yaml}; never throws for what an author wrote. */
  public static List<RatedExample> read(ItemFiles files, Rubric rubric, Findings findings) {
    Optional<String> text = files.text(FILE);
    if (text.isEmpty()) {
      findings.error(FILE, "is missing: raters compare their eye with examples");
      return List.of();
    }
    Optional<YamlFields> fields = YamlFields.parse(FILE, text.get(), findings);
    if (fields.isEmpty()) {
      return List.of();
    }
    List<RatedExample> examples = new ArrayList<>();
    for (YamlFields one : fields.get().mappings("examples")) {
      example(one, files, rubric, findings).ifPresent(examples::add);
    }
    fields.get().refuseUnknown(Set.of());
    if (examples.size() < FEWEST) {
      findings.error(fields.get().where("examples"), "needs three at least, from weak to strong");
    } else {
      spread(examples, rubric, findings);
    }
    return examples;
  }

  private static Optional<RatedExample> example(
      YamlFields fields, ItemFiles files, Rubric rubric, Findings findings) {
    String file = fields.text("answer");
    String answer = files.text(file).orElse("");
    if (answer.isBlank()) {
      findings.error(fields.where("answer"), file + " is missing or empty");
    }
    String why = fields.text("why").strip();
    Optional<YamlFields> given = fields.mapping("levels");
    if (given.isEmpty()) {
      findings.error(fields.where("levels"), "is missing: a level for each criterion");
    }
    fields.refuseUnknown(Set.of());
    Map<String, Integer> levels = new LinkedHashMap<>();
    given.ifPresent(from -> {
      rubric
          .criteria()
          .forEach(criterion ->
              levels.put(
                  criterion.id(),
                  from.integer(criterion.id(), 0, Math.max(0, criterion.highest()))));
      from.refuseUnknown(Set.of());
    });
    return given.map(_ -> new RatedExample(file, answer, levels, why));
  }

  /** Between them the examples show both ends of every criterion. */
  private static void spread(List<RatedExample> examples, Rubric rubric, Findings findings) {
    for (Criterion criterion : rubric.criteria()) {
      List<Integer> seen =
          examples.stream()
              .map(example -> example.levels().getOrDefault(criterion.id(), 0))
              .toList();
      if (!seen.contains(0) || !seen.contains(criterion.highest())) {
        findings.error(
            FILE,
            "show " + criterion.id() + " at levels " + seen + ", but not at both of its ends");
      }
    }
  }
}
