// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.text;

import dev.assay.items.CandidateFile;
import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemType;
import dev.assay.items.Manifest;
import dev.assay.items.ManifestReader;
import dev.assay.items.YamlFields;
import dev.assay.items.rubric.RatedExample;
import dev.assay.items.rubric.Rubric;
import dev.assay.items.rubric.RubricReader;
import dev.assay.items.statement.ProblemStatement;
import dev.assay.items.statement.ShownFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Text items: a task, a rubric, a model answer and examples, each a file. */
public final class TextType implements ItemType<TextDocument> {
  static final String STATEMENT = "statement.md";
  static final String STARTER = "starter.md";
  static final String MODEL = "model.md";
  private static final String PICTURES = "pictures";
  private static final int MOST_WORDS = 2000;

  @Override
  public String name() {
    return "text";
  }

  @Override
  public Set<String> fields() {
    return Set.of("text");
  }

  @Override
  public boolean givesFullMarks(YamlFields item) {
    return false;
  }

  @Override
  public TextDocument read(ItemFiles files, Manifest manifest, Findings findings) {
    Optional<YamlFields> text =
        YamlFields.parse(ManifestReader.FILE, files.text(ManifestReader.FILE).orElse(""), findings)
            .flatMap(fields -> fields.mapping("text"));
    if (text.isEmpty()) {
      findings.error(ManifestReader.FILE + " text", "is missing: it holds the words asked for");
    }
    ShownFiles shown = new ShownFiles(files, findings);
    ProblemStatement statement =
        ProblemStatement.of(STATEMENT, required(STATEMENT, files, findings)).with(pictures(shown));
    Rubric rubric = RubricReader.read(files, findings);
    TextDocument document =
        new TextDocument(
            manifest,
            statement,
            files.text(STARTER).orElse(""),
            text.map(fields -> fields.integer("least", 1, MOST_WORDS)).orElse(1),
            text.map(fields -> fields.integer("most", 1, MOST_WORDS)).orElse(1),
            text.map(fields -> fields.flag("diagrams", false)).orElse(false),
            rubric,
            required(MODEL, files, findings),
            RatedExample.read(files, rubric, findings),
            Stream.of(statement.shown(), shown.attachments()).flatMap(List::stream).toList());
    text.ifPresent(fields -> fields.refuseUnknown(Set.of()));
    new TextLint(document, findings).check();
    return document;
  }

  @Override
  public TextView view(TextDocument document, long seed) {
    return new TextView(
        document.statement().html(),
        document.starter(),
        document.leastWords(),
        document.mostWords(),
        document.diagrams(),
        document.rubric().view(),
        document.files());
  }

  /** By the path that the statement calls them. */
  private static Map<String, CandidateFile> pictures(ShownFiles shown) {
    Map<String, CandidateFile> pictures = new TreeMap<>();
    shown.pictures(PICTURES).forEach((name, file) -> pictures.put(PICTURES + "/" + name, file));
    return pictures;
  }

  private static String required(String path, ItemFiles files, Findings findings) {
    String text = files.text(path).orElse("");
    if (text.isBlank()) {
      findings.error(path, "is missing or empty");
    }
    return text;
  }
}
