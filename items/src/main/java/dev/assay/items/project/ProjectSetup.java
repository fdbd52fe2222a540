// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.project;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ManifestReader;
import dev.assay.items.YamlFields;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * What candidates start from and may do with it: the folders below {@code starters/} and the field
 * {@code project:} of {@code item.yaml}.
 *
 * @param starters by name
 * @param adds whether files may be added, renamed and deleted
 * @param zip whether the project may be taken out and brought back as a zip
 * @param first which file is open at first
 */
public record ProjectSetup(
    SortedMap<String, Starter> starters, boolean adds, boolean zip, FirstFile first) {
  /** The field of {@code item.yaml}. */
  public static final String FIELD = "project";

  /** The folder of the starters. */
  public static final String FOLDER = "starters";

  private static final String STATEMENT = "statement.md";

  public ProjectSetup {
    starters = Collections.unmodifiableSortedMap(new TreeMap<>(starters));
  }

  /**
   * Reads starters and rules. Files right in {@code starters/}, without a folder of their own, are
   * an error.
   *
   * @param item the fields of {@code item.yaml}; {@code project:} may be left out
   * @param shown what the type adds to each starter, such as the program that is to be tested
   */
  public static ProjectSetup read(
      ItemFiles files, Optional<YamlFields> item, UnaryOperator<Starter> shown, Findings findings) {
    Optional<YamlFields> fields = item.flatMap(all -> all.mapping(FIELD));
    List<String> patterns = fields.map(all -> all.texts("read-only")).orElse(List.of());
    SortedMap<String, Starter> starters = new TreeMap<>();
    for (String name : names(files.below(FOLDER), findings)) {
      String folder = FOLDER + "/" + name;
      Project project = project(files, folder, findings);
      Set<String> fixed = matching(project, patterns, findings);
      starters.put(name, shown.apply(new Starter(name, project, fixed)));
    }
    if (starters.isEmpty()) {
      findings.error(FOLDER, "has no folder: candidates need something to start from");
    }
    boolean adds = fields.map(all -> all.flag("add-files", true)).orElse(true);
    boolean zip = fields.map(all -> all.flag("zip", true)).orElse(true);
    FirstFile first =
        new FirstFile(
            fields.map(all -> all.texts("open")).orElse(List.of()),
            fields.map(all -> all.where("open")).orElse(FIELD),
            files.text(STATEMENT).orElse(""));
    first.check(starters.values(), findings);
    fields.ifPresent(all -> all.refuseUnknown(Set.of()));
    return new ProjectSetup(starters, adds, zip, first);
  }

  /** A folder of an item as a project; an empty one, with findings, when it cannot be one. */
  public static Project project(ItemFiles files, String folder, Findings findings) {
    ItemFiles below = files.below(folder);
    Map<String, String> texts = new TreeMap<>();
    below.all().keySet().forEach(path -> texts.put(path, below.text(path).orElse("")));
    List<ProjectFault> faults = Project.faults(texts);
    faults.forEach(fault -> findings.error(folder, fault.words()));
    return faults.isEmpty() ? Project.of(texts) : Project.of(Map.of());
  }

  /** The starter an answer names; empty when this item has no such one. */
  public Optional<Starter> starter(ProjectAnswer answer) {
    return Optional.ofNullable(starters.get(answer.starter()));
  }

  /** What a candidate may see: all of it. */
  public ProjectView view() {
    return new ProjectView(
        starters.values().stream()
            .map(starter ->
                new ProjectView.Start(
                    starter.name(),
                    starter.project().files().entrySet().stream()
                        .map(file ->
                            new ProjectView.File(
                                file.getKey(),
                                file.getValue(),
                                starter.readOnly().contains(file.getKey())))
                        .toList(),
                    first.of(starter).orElse("")))
            .toList(),
        adds,
        zip);
  }

  private static Set<String> names(ItemFiles starters, Findings findings) {
    return starters.all().keySet().stream()
        .filter(path -> {
          if (!path.contains("/")) {
            findings.error(FOLDER + "/" + path, "is in no starter: move it to a folder of its own");
          }
          return path.contains("/");
        })
        .map(path -> path.substring(0, path.indexOf('/')))
        .collect(Collectors.toSet());
  }

  private static Set<String> matching(Project project, List<String> patterns, Findings findings) {
    return matching(project, patterns, ManifestReader.FILE + " project.read-only", findings);
  }

  /**
   * The paths of a project that patterns name, as {@code src/**}.
   *
   * @param where the patterns stand, for the findings
   */
  public static Set<String> matching(
      Project project, List<String> patterns, String where, Findings findings) {
    return patterns.stream()
        .flatMap(pattern -> matcher(pattern, where, findings).stream())
        .flatMap(matcher ->
            project.files().keySet().stream().filter(path -> matcher.matches(Path.of(path))))
        .collect(Collectors.toSet());
  }

  private static Optional<PathMatcher> matcher(String pattern, String where, Findings findings) {
    try {
      return Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + pattern));
    } catch (PatternSyntaxException e) {
      findings.error(where, pattern + " is no pattern: " + e.getDescription());
      return Optional.empty();
    }
  }
}
