// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.code;

import dev.assay.functions.Signature;
import dev.assay.items.CandidateFile;
import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemType;
import dev.assay.items.Manifest;
import dev.assay.items.ManifestReader;
import dev.assay.items.MarkedGroup;
import dev.assay.items.YamlFields;
import dev.assay.items.statement.ProblemStatement;
import dev.assay.items.statement.ShownFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Code items: an ICPC problem package with {@code item.yaml} beside {@code problem.yaml}. */
public final class CodeType implements ItemType<CodeDocument> {
  static final String SECRET = "data/secret";
  static final String PROBLEM = "problem.yaml";
  private static final List<String> STATEMENTS =
      List.of(
          "statement/problem.en.md",
          "problem_statement/problem.en.md",
          "statement/problem.en.tex",
          "problem_statement/problem.en.tex",
          "problem_statement/problem.tex");

  private static final List<String> PDF_STATEMENTS =
      List.of(
          "statement/problem.en.pdf",
          "problem_statement/problem.en.pdf",
          "problem_statement/problem.pdf");

  /** The file a starter is in, by language. */
  private static final Map<String, String> STARTERS =
      Map.ofEntries(
          Map.entry("java", "Main.java"),
          Map.entry("kotlin", "Main.kt"),
          Map.entry("python", "main.py"),
          Map.entry("javascript", "main.js"),
          Map.entry("typescript", "main.ts"),
          Map.entry("go", "main.go"),
          Map.entry("c", "main.c"),
          Map.entry("cpp", "main.cpp"),
          Map.entry("rust", "main.rs"),
          Map.entry("ruby", "main.rb"),
          Map.entry("php", "main.php"),
          Map.entry("perl", "main.pl"),
          Map.entry("bash", "main.sh"));

  @Override
  public String name() {
    return "code";
  }

  @Override
  public Set<String> fields() {
    return Set.of("code");
  }

  @Override
  public CodeDocument read(ItemFiles files, Manifest manifest, Findings findings) {
    Optional<YamlFields> code = section(files, findings);
    List<String> languages = code.map(fields -> languages(fields, findings)).orElse(List.of());
    Optional<YamlFields> limits = limits(files, findings);
    ShownFiles shown = new ShownFiles(files, findings);
    ProblemStatement statement = statement(files, shown, findings);
    Optional<FunctionItem> function = FunctionItem.read(files, findings);
    CodeDocument document =
        new CodeDocument(
            manifest,
            statement,
            function.map(FunctionItem::samples).orElseGet(() -> samples(files, findings)),
            function.map(FunctionItem::signature),
            languages,
            function
                .map(called -> called.starters(languages))
                .orElseGet(() -> starters(files, languages, findings)),
            Math.round(1000 * limits.map(l -> l.number("time_limit", 0.1, 60)).orElse(1.0)),
            limits
                .flatMap(l -> l.optionalNumber("memory", 16, 8192))
                .map(Double::intValue)
                .orElse(2048),
            code.map(fields -> MarkedGroup.read(fields, findings)).orElse(List.of()),
            Stream.of(statement.shown(), shown.attachments(), shown.samples())
                .flatMap(List::stream)
                .toList());
    code.ifPresent(fields -> fields.refuseUnknown(Set.of()));
    new CodeLint(files, document, findings).check();
    return document;
  }

  @Override
  public CodeView view(CodeDocument document, long seed) {
    return new CodeView(
        document.statement().html(),
        document.samples(),
        document.signature().map(Signature::words),
        document.starters(),
        document.timeLimitMillis(),
        document.memoryLimitMegabytes(),
        document.groups().stream()
            .map(group -> new CodeView.Group(group.name(), group.marks()))
            .toList(),
        document.files());
  }

  private static Optional<YamlFields> section(ItemFiles files, Findings findings) {
    Optional<YamlFields> code =
        YamlFields.parse(ManifestReader.FILE, files.text(ManifestReader.FILE).orElse(""), findings)
            .flatMap(fields -> fields.mapping("code"));
    if (code.isEmpty()) {
      findings.error(ManifestReader.FILE + " code", "is missing: it holds languages and marks");
    }
    return code;
  }

  private static List<String> languages(YamlFields code, Findings findings) {
    List<String> languages = code.texts("languages").stream().distinct().toList();
    if (languages.isEmpty()) {
      findings.error(code.where("languages"), "needs at least one language");
    }
    for (String language : languages) {
      if (!STARTERS.containsKey(language)) {
        findings.error(code.where("languages"), language + " is not a language of the judge");
      }
    }
    return languages;
  }

  private static Optional<YamlFields> limits(ItemFiles files, Findings findings) {
    Optional<YamlFields> limits =
        YamlFields.parse(PROBLEM, files.text(PROBLEM).orElse(""), findings)
            .flatMap(problem -> problem.mapping("limits"));
    if (limits.isEmpty()) {
      findings.error(PROBLEM + " limits", "is missing: candidates are told the time limit");
    }
    return limits;
  }

  private static ProblemStatement statement(ItemFiles files, ShownFiles shown, Findings findings) {
    Optional<String> path =
        STATEMENTS.stream().filter(name -> files.bytes(name).isPresent()).findFirst();
    Optional<String> pdf =
        PDF_STATEMENTS.stream().filter(name -> files.bytes(name).isPresent()).findFirst();
    if (path.isEmpty() && pdf.isPresent()) {
      return pdf.flatMap(shown::pdf)
          .map(ProblemStatement::pdf)
          .orElseGet(() -> ProblemStatement.of(STATEMENTS.getFirst(), ""));
    }
    String text = path.flatMap(files::text).orElse("");
    if (text.isBlank()) {
      findings.error(STATEMENTS.getFirst(), "is missing or empty: it holds the task");
    }
    String name = path.orElse(STATEMENTS.getFirst());
    Map<String, CandidateFile> pictures = shown.pictures(name.substring(0, name.indexOf('/')));
    return ProblemStatement.of(name, text).with(pictures).filled(constants(files, findings));
  }

  private static Map<String, String> constants(ItemFiles files, Findings findings) {
    Map<String, String> constants = new TreeMap<>();
    YamlFields.parse(PROBLEM, files.text(PROBLEM).orElse(""), findings)
        .flatMap(problem -> problem.mapping("constants"))
        .ifPresent(given ->
            given
                .names()
                .forEach(name ->
                    given.optionalText(name).ifPresent(value -> constants.put(name, value))));
    return constants;
  }

  private static List<CodeView.Sample> samples(ItemFiles files, Findings findings) {
    ItemFiles folder = files.below("data/sample");
    Set<String> names = new TreeSet<>();
    for (String path : folder.all().keySet()) {
      if (path.endsWith(".in") || path.endsWith(".interaction")) {
        names.add(path.substring(0, path.lastIndexOf('.')));
      }
    }
    if (names.isEmpty()) {
      findings.error("data/sample", "needs at least one sample: 1.in and 1.ans");
    }
    return names.stream().map(name -> sample(folder, name)).toList();
  }

  private static CodeView.Sample sample(ItemFiles folder, String name) {
    return new CodeView.Sample(
        name,
        first(folder, name, ".in.statement", ".in"),
        first(folder, name, ".ans.statement", ".out", ".ans"),
        List.of(),
        Dialogue.read(folder.text(name + ".interaction").orElse("")));
  }

  /** What a sample shows: by default what is judged. */
  private static String first(ItemFiles folder, String name, String... endings) {
    return Stream.of(endings)
        .flatMap(ending -> folder.text(name + ending).stream())
        .findFirst()
        .orElse("");
  }

  private static SortedMap<String, String> starters(
      ItemFiles files, List<String> languages, Findings findings) {
    SortedMap<String, String> starters = new TreeMap<>();
    for (String language : languages) {
      String file = STARTERS.get(language);
      if (file == null) {
        continue;
      }
      Optional<String> starter = files.text("starter/" + file);
      if (starter.isEmpty()) {
        findings.error("starter/" + file, "is missing: it reads the input into typed values");
      }
      starters.put(language, starter.orElse(""));
    }
    return starters;
  }
}
