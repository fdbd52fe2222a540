// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.service;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.YamlFields;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.project.ProjectSetup;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A solution and what it promises: {@code solutions/KIND/NAME/} with a {@code promise.yaml} and the
 * files that differ from its starter.
 *
 * @param fails groups or single probes that it must not pass; it passes all else
 * @param ends how it ends
 * @param answer its starter, and what differs from it
 */
public record LabelledSolution(
    Kind kind, String name, Set<String> fails, Ends ends, ProjectAnswer answer) {
  private static final String PROMISE = "promise.yaml";

  /** The folder, which is a promise itself. */
  public enum Kind {
    /** Passes everything, and earns all marks. */
    ACCEPTED,
    /** Works, and is not secure. */
    INSECURE,
    /** Does less than it should. */
    INCOMPLETE,
    /** Earns nothing. */
    DO_NOTHING;

    /** The folder's name. */
    public String folder() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far it gets. */
  public enum Ends {
    PROBED,
    NOT_BUILT,
    NOT_READY
  }

  public LabelledSolution {
    fails = Set.copyOf(fails);
  }

  /** The name of its starter. */
  public String starter() {
    return answer.starter();
  }

  /** Where it is in the item. */
  public String path() {
    return "solutions/" + kind.folder() + "/" + name;
  }

  static List<LabelledSolution> read(ItemFiles item, Findings findings) {
    ItemFiles all = item.below("solutions");
    Set<String> folders = new LinkedHashSet<>();
    for (String path : all.all().keySet()) {
      String[] parts = path.split("/", 3);
      if (parts.length < 3) {
        findings.error("solutions/" + path, "belongs in a folder: solutions/KIND/NAME");
      } else {
        folders.add(parts[0] + "/" + parts[1]);
      }
    }
    return folders.stream().flatMap(folder -> read(folder, all, findings).stream()).toList();
  }

  private static Optional<LabelledSolution> read(String folder, ItemFiles all, Findings findings) {
    String[] parts = folder.split("/", 2);
    Optional<Kind> kind =
        Arrays.stream(Kind.values()).filter(k -> k.folder().equals(parts[0])).findFirst();
    if (kind.isEmpty()) {
      findings.error(
          "solutions/" + parts[0], "must be one of accepted, insecure, incomplete, do_nothing");
      return Optional.empty();
    }
    ItemFiles files = all.below(folder);
    SortedMap<String, String> changed =
        new TreeMap<>(ProjectSetup.project(all, folder, findings).files());
    changed.remove(PROMISE);
    String file = "solutions/" + folder + "/" + PROMISE;
    Optional<String> promise = files.text(PROMISE);
    if (promise.isEmpty()) {
      findings.error(file, "is missing: it names the starter");
      return Optional.empty();
    }
    return YamlFields.parse(file, promise.get(), findings)
        .map(fields -> {
          LabelledSolution solution =
              new LabelledSolution(
                  kind.get(),
                  parts[1],
                  new LinkedHashSet<>(fields.texts("fails")),
                  fields.has("ends") ? ends(fields, findings) : Ends.PROBED,
                  ProjectAnswer.of(fields.text("starter"), changed));
          fields.refuseUnknown(Set.of());
          return solution;
        });
  }

  private static Ends ends(YamlFields fields, Findings findings) {
    String text = fields.text("ends");
    return Arrays.stream(Ends.values())
        .filter(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
        .findFirst()
        .orElseGet(() -> {
          findings.error(fields.where("ends"), "must be one of probed, not-built, not-ready");
          return Ends.PROBED;
        });
  }
}
