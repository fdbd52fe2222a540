// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemType;
import dev.assay.items.Manifest;
import dev.assay.items.ManifestReader;
import dev.assay.items.Markdown;
import dev.assay.items.YamlFields;
import dev.assay.items.prompt.check.CheckReader;
import dev.assay.items.rubric.RatedExample;
import dev.assay.items.rubric.Rubric;
import dev.assay.items.rubric.RubricReader;
import dev.assay.models.JsonSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Prompt items: {@code statement.md}, {@code cases.yaml}, {@code outputs.yaml}, the plain prompt
 * {@code plain.yaml}, where answers have a form {@code schema.json}; and, for where no model is
 * connected, {@code rubric.yaml}, {@code model.md} and {@code examples.yaml}.
 */
public final class PromptType implements ItemType<PromptDocument> {
  static final String FIELD = "prompt";
  static final String STATEMENT = "statement.md";
  static final String SCHEMA = "schema.json";
  static final String PLAIN = "plain.yaml";
  static final String MODEL = "model.md";

  private enum Answers {
    JSON,
    TEXT
  }

  @Override
  public String name() {
    return "prompt";
  }

  @Override
  public Set<String> fields() {
    return Set.of(FIELD);
  }

  /** Hardly a prompt does everything that a plain one leaves undone. */
  @Override
  public boolean givesFullMarks(YamlFields item) {
    return false;
  }

  @Override
  public PromptDocument read(ItemFiles files, Manifest manifest, Findings findings) {
    Optional<YamlFields> own =
        YamlFields.parse(ManifestReader.FILE, files.text(ManifestReader.FILE).orElse(""), findings)
            .flatMap(fields -> fields.mapping(FIELD));
    if (own.isEmpty()) {
      findings.error(ManifestReader.FILE + " prompt", "is missing: it holds variables and checks");
    }
    YamlFields fields =
        own.or(() -> YamlFields.parse(ManifestReader.FILE, "{}", new Findings())).orElseThrow();
    Map<String, String> variables = variables(fields, findings);
    boolean json =
        !fields.has("answers")
            || fields.oneOf("answers", Answers.class, Answers.JSON) == Answers.JSON;
    Optional<JsonSchema> schema = schema(files, findings);
    SettingsLimits settings = SettingsLimits.read(fields.mapping("settings"), findings);
    Rubric rubric = RubricReader.read(files, findings);
    List<RatedExample> examples = RatedExample.read(files, rubric, findings);
    PromptReader reader =
        new PromptReader(
            files, variables.keySet(), schema.map(JsonSchema::text).orElse(""), settings, findings);
    Map<String, WrittenPrompt> prompts = new LinkedHashMap<>();
    examples.forEach(example -> prompts.put(example.file(), reader.read(example.file())));
    PromptDocument document =
        new PromptDocument(
            manifest,
            required(STATEMENT, files, findings),
            variables,
            json,
            schema,
            fields.integer("runs", 1, 5),
            fields.optionalText("model").orElse(PromptDocument.ANY),
            settings,
            fields.integer("most-examples", 0, 8),
            fields.integer("longest", 200, 12_000),
            fields.integer("try-tokens", 1_000, 200_000),
            CheckReader.read(fields.mappings("checks"), schema, variables.keySet(), findings),
            new CaseReader(variables.keySet(), json, findings)
                .read(required(CaseReader.FILE, files, findings)),
            reader.read(PLAIN),
            prompts,
            LabelledOutput.read(required(LabelledOutput.FILE, files, findings), findings),
            rubric,
            required(MODEL, files, findings),
            examples);
    own.ifPresent(given -> given.refuseUnknown(Set.of()));
    new PromptLint(document, findings).all();
    return document;
  }

  @Override
  public PromptView view(PromptDocument document, long seed) {
    return PromptView.of(document, Markdown.toHtml(document.statement()));
  }

  private static Map<String, String> variables(YamlFields fields, Findings findings) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (YamlFields one : fields.mappings("variables")) {
      String name = one.text("name");
      if (!new PromptTemplate("{{" + name + "}}").names().contains(name)) {
        findings.error(one.where("name"), name + " is no name of a variable");
      }
      if (variables.put(name, one.text("says").strip()) != null) {
        findings.error(one.where("name"), name + " is a variable already");
      }
      one.refuseUnknown(Set.of());
    }
    if (variables.isEmpty()) {
      findings.error(
          fields.where("variables"), "needs one at least: what the model is asked about");
    }
    return variables;
  }

  private static Optional<JsonSchema> schema(ItemFiles files, Findings findings) {
    Optional<String> text = files.text(SCHEMA);
    Optional<String> refusal = text.flatMap(JsonSchema::refusal);
    refusal.ifPresent(why -> findings.error(SCHEMA, why));
    return refusal.isPresent() ? Optional.empty() : text.map(JsonSchema::of);
  }

  private static String required(String path, ItemFiles files, Findings findings) {
    String text = files.text(path).orElse("");
    if (text.isBlank()) {
      findings.error(path, "is missing or empty");
    }
    return text;
  }
}
