// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import dev.assay.items.Findings;
import dev.assay.items.YamlFields;
import dev.assay.items.prompt.check.Expected;
import dev.assay.items.prompt.check.ModelAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads {@code cases.yaml}. */
record CaseReader(Set<String> variables, boolean json, Findings findings) {
  static final String FILE = "cases.yaml";

  List<PromptCase> read(String text) {
    Optional<YamlFields> fields = YamlFields.parse(FILE, text, findings);
    List<PromptCase> cases = new ArrayList<>();
    for (YamlFields one : fields.map(all -> all.mappings("cases")).orElse(List.of())) {
      cases.add(read(one));
    }
    fields.ifPresent(all -> all.refuseUnknown(Set.of()));
    return cases;
  }

  private PromptCase read(YamlFields fields) {
    Map<String, String> input = input(fields);
    String answer = fields.text("answer").strip();
    JsonNode read =
        json
            ? new ModelAnswer(answer, 0).json().orElse(MissingNode.getInstance())
            : MissingNode.getInstance();
    if (json && read.isMissingNode() && !answer.isEmpty()) {
      findings.error(fields.where("answer"), "is not JSON");
    }
    Expected expected =
        new Expected(
            answer,
            read,
            also(fields),
            Set.copyOf(fields.texts("allows")),
            fields.texts("forbids"),
            fields.texts("keeps"),
            input);
    PromptCase one =
        new PromptCase(
            fields.text("id"),
            fields.text("group").strip(),
            fields.flag("shown", false),
            input,
            expected);
    fields.refuseUnknown(Set.of());
    return one;
  }

  private Map<String, String> input(YamlFields fields) {
    Map<String, String> input = new LinkedHashMap<>();
    Optional<YamlFields> given = fields.mapping("input");
    if (given.isEmpty()) {
      findings.error(fields.where("input"), "is missing: a value for each variable");
    }
    given.ifPresent(values -> {
      variables.forEach(name -> input.put(name, values.text(name).stripTrailing()));
      values.refuseUnknown(Set.of());
    });
    return input;
  }

  private static Map<String, List<String>> also(YamlFields fields) {
    Map<String, List<String>> also = new LinkedHashMap<>();
    fields
        .mapping("also")
        .ifPresent(others -> others.names().forEach(at -> also.put(at, others.texts(at))));
    return also;
  }
}
