// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.YamlFields;
import dev.assay.items.prompt.WrittenPrompt.Shot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads prompts that come with an item: the plain one, and those of its examples. Where one says
 * {@code schema: item}, it asks for the item's own.
 *
 * @param itemSchema its text; empty when there is none
 */
record PromptReader(
    ItemFiles files,
    Set<String> variables,
    String itemSchema,
    SettingsLimits limits,
    Findings findings) {
  private static final String OF_THE_ITEM = "item";

  WrittenPrompt read(String file) {
    Optional<String> text = files.text(file);
    if (text.isEmpty()) {
      findings.error(file, "is missing");
    }
    return text.flatMap(yaml -> YamlFields.parse(file, yaml, findings))
        .map(this::read)
        .orElse(new WrittenPrompt("", "", List.of(), "", limits.usual()));
  }

  private WrittenPrompt read(YamlFields fields) {
    String schema = fields.optionalText("schema").orElse("").strip();
    WrittenPrompt prompt =
        new WrittenPrompt(
            fields.optionalText("system").orElse("").strip(),
            fields.optionalText("template").orElse("").strip(),
            fields.mappings("examples").stream().map(this::shot).toList(),
            schema.equals(OF_THE_ITEM) ? itemSchema : schema,
            fields.mapping("settings").map(this::settings).orElse(limits.usual()));
    fields.refuseUnknown(Set.of());
    return prompt;
  }

  private Shot shot(YamlFields fields) {
    Map<String, String> input = new LinkedHashMap<>();
    fields
        .mapping("input")
        .ifPresent(given -> {
          variables.forEach(name -> input.put(name, given.text(name).stripTrailing()));
          given.refuseUnknown(Set.of());
        });
    Shot shot = new Shot(input, fields.text("output").strip());
    fields.refuseUnknown(Set.of());
    return shot;
  }

  private PromptSettings settings(YamlFields fields) {
    PromptSettings settings =
        new PromptSettings(
            fields
                .optionalNumber("temperature", 0, limits.hottest())
                .orElse(limits.usual().temperature()),
            fields
                .optionalNumber("max-tokens", limits.fewestTokens(), limits.mostTokens())
                .map(Double::intValue)
                .orElse(limits.usual().maxTokens()));
    fields.refuseUnknown(Set.of());
    return settings;
  }
}
