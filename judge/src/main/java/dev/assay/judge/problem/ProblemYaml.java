// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code problem.yaml} of either format. */
final class ProblemYaml {
  static final String FILE = "problem.yaml";

  private static final Set<String> KEYS =
      Set.of(
          "problem_format_version",
          "type",
          "name",
          "uuid",
          "version",
          "author",
          "credits",
          "source",
          "source_url",
          "license",
          "rights_owner",
          "embargo_until",
          "limits",
          "validation",
          "validator_flags",
          "grading",
          "keywords",
          "languages",
          "allow_file_writing",
          "constants");
  private static final Set<String> TYPES =
      Set.of("pass-fail", "scoring", "interactive", "multi-pass", "submit-answer");

  private final PackageFiles files;
  private final Settings yaml;
  private final Findings findings;

  ProblemYaml(PackageFiles files, Findings findings) {
    this.files = files;
    this.findings = findings;
    this.yaml =
        files
            .at(FILE)
            .map(file -> Settings.read(file, findings))
            .orElseGet(() -> {
              sayMissing();
              return Settings.empty(FILE, findings);
            });
  }

  /** Packages made for DOMjudge alone may do without. */
  private void sayMissing() {
    if (files.at("domjudge-problem.ini").isPresent()) {
      findings.warning(FILE, 0, "missing: taken for a pass-fail problem of the legacy format");
    } else {
      findings.error(FILE, 0, "missing: every problem package has one");
    }
  }

  Metadata read() {
    yaml.warnUnknown(KEYS);
    ProblemFormat format = format();
    Set<String> types = types();
    List<String> validation = words("validation");
    boolean scoring = types.contains("scoring");
    boolean custom =
        format == ProblemFormat.LEGACY
            ? validation.stream().anyMatch(word -> !word.equals("default"))
            : hasFolder("output_validator") || hasFolder("output_validators");
    if (!yaml.has("validation")
        && format == ProblemFormat.LEGACY
        && hasFolder("output_validators")) {
      findings.warning(
          FILE, 0, "output_validators/ is there but 'validation' does not say custom: not used");
    }
    return new Metadata(
        format,
        titles(),
        types,
        scoring,
        custom,
        types.contains("interactive") || validation.contains("interactive"),
        types.contains("multi-pass") || validation.contains("multi-pass"),
        words("validator_flags"),
        languages(),
        yaml.flag("allow_file_writing").orElse(false),
        new LimitsYaml(files, yaml.map("limits"), findings).read(format),
        constants(),
        yaml.isMap("grading") ? yaml.map("grading") : Settings.empty(FILE, findings));
  }

  private ProblemFormat format() {
    String version = yaml.string("problem_format_version").orElse("legacy");
    return switch (version) {
      case "legacy", "legacy-icpc" -> ProblemFormat.LEGACY;
      case "2025-09", "2025-09-draft", "2023-07", "2023-07-draft", "draft" ->
          ProblemFormat.V2025_09;
      default -> {
        yaml.error(
            "problem_format_version",
            "'" + version + "' is not a version read here: legacy, legacy-icpc and 2025-09 are");
        yield ProblemFormat.V2025_09;
      }
    };
  }

  private Set<String> types() {
    Set<String> types = new LinkedHashSet<>(yaml.strings("type").orElse(List.of("pass-fail")));
    for (String type : types) {
      if (!TYPES.contains(type)) {
        yaml.error("type", "'" + type + "' is not a type of problem");
      }
    }
    if (types.contains("pass-fail") && types.contains("scoring")) {
      yaml.error("type", "a problem is either pass-fail or scoring");
    }
    if (types.contains("submit-answer")
        && (types.contains("interactive") || types.contains("multi-pass"))) {
      yaml.error("type", "a submit-answer problem is neither interactive nor multi-pass");
    }
    return types;
  }

  private Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    if (yaml.isMap("name")) {
      Settings names = yaml.map("name");
      names.keys().forEach(key -> names.string(key).ifPresent(name -> titles.put(key, name)));
    } else {
      yaml.string("name").ifPresent(name -> titles.put("en", name));
    }
    return titles;
  }

  private Set<String> languages() {
    List<String> named = yaml.strings("languages").orElse(List.of("all"));
    Set<String> languages = new LinkedHashSet<>();
    named.forEach(text -> languages.addAll(List.of(text.trim().split("[,\\s]+", -1))));
    return languages.contains("all") ? Set.of() : languages;
  }

  private Map<String, String> constants() {
    Settings given = yaml.map("constants");
    Map<String, String> constants = new LinkedHashMap<>();
    given.keys().forEach(key -> given.string(key).ifPresent(value -> constants.put(key, value)));
    return constants;
  }

  private List<String> words(String key) {
    List<String> words = new ArrayList<>();
    for (String text : yaml.strings(key).orElse(List.of())) {
      for (String word : text.trim().split("\\s+", -1)) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    return words;
  }

  private boolean hasFolder(String folder) {
    return !files.under(folder).isEmpty();
  }
}
