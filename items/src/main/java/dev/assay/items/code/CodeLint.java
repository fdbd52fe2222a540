// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.code;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ManifestReader;
import dev.assay.items.MarkedGroup;
import dev.assay.items.YamlFields;
import dev.assay.items.statement.ProblemStatement;
import dev.assay.items.statement.SamplePlace;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program can see wrong with a code item before the judge runs anything. */
final class CodeLint {
  private static final int LONGEST_STATEMENT = 4_000;
  private static final Map<String, String> LANGUAGE_OF_EXTENSION =
      Map.ofEntries(
          Map.entry("java", "java"),
          Map.entry("kt", "kotlin"),
          Map.entry("py", "python"),
          Map.entry("js", "javascript"),
          Map.entry("ts", "typescript"),
          Map.entry("go", "go"),
          Map.entry("c", "c"),
          Map.entry("cpp", "cpp"),
          Map.entry("cc", "cpp"),
          Map.entry("rs", "rust"),
          Map.entry("rb", "ruby"),
          Map.entry("php", "php"),
          Map.entry("pl", "perl"),
          Map.entry("sh", "bash"));

  private final ItemFiles files;
  private final CodeDocument item;
  private final Findings findings;

  CodeLint(ItemFiles files, CodeDocument item, Findings findings) {
    this.files = files;
    this.item = item;
    this.findings = findings;
  }

  void check() {
    item.signature()
        .ifPresent(signature -> FunctionItem.check(files, signature, item.languages(), findings));
    checkCases();
    checkGroups();
    checkSubmissions();
    checkPictures();
    if (SamplePlace.isMissing(item.statement().html(), item.samples().size())) {
      findings.error("statement", "asks for a next sample where none is left");
    }
    if (item.statement().markup() == ProblemStatement.Markup.PDF) {
      findings.warning(
          "statement",
          "is a PDF alone, which screen readers, small screens and searches do badly with: write it"
              + " as problem.en.md");
    }
    if (item.statement().text().length() > LONGEST_STATEMENT) {
      findings.warning("statement", "is longer than a screen: can it be said in less?");
    }
  }

  private void checkPictures() {
    for (String name : item.statement().missing()) {
      findings.warning(
          "statement",
          "shows the picture "
              + name
              + ", which is not beside it as PNG, JPEG, GIF, WebP or SVG: only its name appears");
    }
  }

  private void checkCases() {
    ItemFiles data = files.below("data");
    boolean secret = false;
    boolean judgedByValidator = judgedByValidator();
    for (String path : data.all().keySet()) {
      if (path.endsWith(".in")) {
        String answer = path.substring(0, path.length() - ".in".length()) + ".ans";
        if (!judgedByValidator && data.bytes(answer).isEmpty()) {
          findings.error("data/" + path, "has no answer: " + answer + " is missing");
        }
        secret |= path.startsWith("secret/");
      }
    }
    if (!secret) {
      findings.error(CodeType.SECRET, "has no test case: hard-coded answers would pass");
    }
  }

  /** Such a package needs no answers; legacy ones say so, later ones have the folder. */
  private boolean judgedByValidator() {
    Optional<YamlFields> problem =
        YamlFields.parse(CodeType.PROBLEM, files.text(CodeType.PROBLEM).orElse(""), new Findings());
    Optional<String> version = problem.flatMap(p -> p.optionalText("problem_format_version"));
    if (version.isEmpty() || version.get().startsWith("legacy")) {
      return problem.flatMap(p -> p.optionalText("validation")).orElse("").contains("custom");
    }
    return Stream.of("output_validator", "output_validators")
        .anyMatch(folder -> !files.below(folder).all().isEmpty());
  }

  private void checkGroups() {
    Set<String> folders =
        files.below(CodeType.SECRET).all().keySet().stream()
            .filter(path -> path.endsWith(".in") && path.contains("/"))
            .map(path -> path.substring(0, path.indexOf('/')))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> marked =
        item.groups().stream().map(MarkedGroup::id).collect(Collectors.toCollection(TreeSet::new));
    for (String group : marked) {
      if (!folders.contains(group)) {
        findings.error(
            ManifestReader.FILE + " code.groups", "data/secret/" + group + " has no test case");
      }
    }
    for (String folder : folders) {
      if (!marked.contains(folder)) {
        findings.error(
            ManifestReader.FILE + " code.groups", "say nothing about data/secret/" + folder);
      }
    }
  }

  private void checkSubmissions() {
    Set<String> accepted =
        files.below("submissions/accepted").all().keySet().stream()
            .map(path -> LANGUAGE_OF_EXTENSION.getOrDefault(extension(path), ""))
            .collect(Collectors.toSet());
    for (String language : item.languages()) {
      if (!accepted.contains(language)) {
        findings.error("submissions/accepted", "has no solution in " + language);
      }
    }
    if (files.below("submissions/wrong_answer").all().isEmpty()) {
      findings.error("submissions/wrong_answer", "is empty: name the mistakes the tests catch");
    }
    if (files.below("generators").all().isEmpty()) {
      findings.warning("generators", "is empty: how was the data made?");
    }
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
