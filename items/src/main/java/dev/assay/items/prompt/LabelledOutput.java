// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import dev.assay.items.Findings;
import dev.assay.items.YamlFields;
import java.util.List;
import java.util.Set;

/**
 * An answer that a model could give to a case, labelled with the checks that it does not meet: it
 * meets all others in full. Such answers prove the checks without a model.
 *
 * @param of the id of its case
 * @param says what is odd about it
 * @param fails names of checks
 */
public record LabelledOutput(String of, String says, String output, Set<String> fails) {
  static final String FILE = "outputs.yaml";

  public LabelledOutput {
    fails = Set.copyOf(fails);
  }

  static List<LabelledOutput> read(YamlFields fields) {
    List<LabelledOutput> outputs =
        fields.mappings("outputs").stream()
            .map(one -> {
              LabelledOutput output =
                  new LabelledOutput(
                      one.text("case"),
                      one.text("says").strip(),
                      one.optionalText("output").orElse(""),
                      Set.copyOf(one.texts("fails")));
              one.refuseUnknown(Set.of());
              return output;
            })
            .toList();
    fields.refuseUnknown(Set.of());
    return outputs;
  }

  static List<LabelledOutput> read(String text, Findings findings) {
    return YamlFields.parse(FILE, text, findings).map(LabelledOutput::read).orElse(List.of());
  }
}
