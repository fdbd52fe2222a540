// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.choice;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemType;
import dev.assay.items.Manifest;
import dev.assay.items.ManifestReader;
import dev.assay.items.Markdown;
import dev.assay.items.YamlFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Choice items: {@code stem.md}, and the options in {@code item.yaml}. */
public final class ChoiceType implements ItemType<ChoiceDocument> {
  static final String STEM = "stem.md";
  private static final Set<String> LANGUAGES = Set.of("java", "python", "javascript", "sql");

  private enum Select {
    ONE,
    MANY
  }

  @Override
  public String name() {
    return "choice";
  }

  @Override
  public Set<String> fields() {
    return Set.of("choice", "proofs");
  }

  @Override
  public ChoiceDocument read(ItemFiles files, Manifest manifest, Findings findings) {
    // The manifest's reader has already said what is wrong with the YAML as such.
    Optional<YamlFields> root =
        YamlFields.parse(ManifestReader.FILE, files.text(ManifestReader.FILE).orElse(""), findings);
    Optional<YamlFields> choice = root.flatMap(fields -> fields.mapping("choice"));
    if (choice.isEmpty()) {
      findings.error(ManifestReader.FILE + " choice", "is missing: it holds the options");
    }
    ChoiceDocument document =
        new ChoiceDocument(
            manifest,
            files.hash(),
            stem(files, findings),
            choice
                .map(fields -> fields.oneOf("select", Select.class, Select.ONE) == Select.MANY)
                .orElse(false),
            choice.map(ChoiceType::options).orElse(List.of()),
            root.map(fields -> proofs(fields, files, findings)).orElse(List.of()));
    choice.ifPresent(fields -> fields.refuseUnknown(Set.of()));
    new ChoiceLint(document, findings).check();
    return document;
  }

  @Override
  public ChoiceView view(ChoiceDocument document, long seed) {
    List<ChoiceView.Option> options = new ArrayList<>();
    document
        .shuffled(seed)
        .forEach((token, option) ->
            options.add(new ChoiceView.Option(token, Markdown.toHtml(option.text()))));
    return new ChoiceView(Markdown.toHtml(document.stem()), document.many(), options);
  }

  private static String stem(ItemFiles files, Findings findings) {
    String stem = files.text(STEM).orElse("");
    if (stem.isBlank()) {
      findings.error(STEM, "is missing or empty: it holds the question");
    }
    return stem;
  }

  private static List<ChoiceOption> options(YamlFields choice) {
    List<ChoiceOption> options = new ArrayList<>();
    for (YamlFields option : choice.mappings("options")) {
      options.add(
          new ChoiceOption(
              option.text("id"),
              option.text("text"),
              option.flag("key", false),
              option.text("rationale")));
      option.refuseUnknown(Set.of());
    }
    return options;
  }

  private static List<Proof> proofs(YamlFields root, ItemFiles files, Findings findings) {
    List<Proof> proofs = new ArrayList<>();
    for (YamlFields fields : root.mappings("proofs")) {
      Proof proof =
          new Proof(
              fields.text("language"),
              fields.text("file"),
              fields.optionalText("prints"),
              fields.flag("fails", false));
      fields.refuseUnknown(Set.of());
      if (!LANGUAGES.contains(proof.language())) {
        findings.error(fields.where("language"), "must be java, python, javascript or sql");
      }
      if (files.bytes(proof.file()).isEmpty()) {
        findings.error(fields.where("file"), proof.file() + " is not in the item's folder");
      }
      if (proof.prints().isPresent() == proof.fails()) {
        findings.error(fields.where("prints"), "give either what it prints or `fails: true`");
      }
      proofs.add(proof);
    }
    return proofs;
  }
}
