// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What an author says of the AI assistant beside an item: the field {@code assistant} of {@code
 * item.yaml}. None of it is for a candidate's eyes, but for what {@link Planted#say} says when it
 * is said.
 *
 * @param allow whether there may be an assistant; empty for what the item's type usually does
 * @param instructions for the model, beside those of the house
 * @param planted suggestions with a mistake, for tests that measure work with an assistant
 */
public record AssistantRules(Optional<Boolean> allow, String instructions, List<Planted> planted) {
  /** Where an author says nothing. */
  public static final AssistantRules NONE = new AssistantRules(Optional.empty(), "", List.of());

  private static final int LONGEST_INSTRUCTIONS = 4_000;
  private static final int LONGEST_SUGGESTION = 8_000;

  public AssistantRules {
    planted = List.copyOf(planted);
  }

  /**
   * A suggestion with a mistake in it, said in place of the model's answer, once in an attempt.
   *
   * @param id short, of its own in the item
   * @param when looked for in a question that it may answer
   * @param say in Markdown, as an assistant would
   * @param fault what is wrong with it, for whoever reads the report
   * @param kept code that an answer has in which the mistake was kept; white space does not matter
   */
  public record Planted(String id, Pattern when, String say, String fault, String kept) {}

  /**
   * The rules of a published item; {@link #NONE} where it has none.
   *
   * @param manifest the text of its {@code item.yaml}
   */
  public static AssistantRules of(String manifest) {
    Findings findings = new Findings();
    return YamlFields.parse(ManifestReader.FILE, manifest, findings)
        .map(fields -> read(fields, findings))
        .orElse(NONE);
  }

  /** Reads the field of a manifest; never throws for what an author wrote. */
  static AssistantRules read(YamlFields manifest, Findings findings) {
    Optional<YamlFields> rules = manifest.mapping("assistant");
    if (rules.isEmpty()) {
      return NONE;
    }
    YamlFields fields = rules.get();
    Optional<Boolean> allow =
        fields.has("allow") ? Optional.of(fields.flag("allow", true)) : Optional.empty();
    String instructions = fields.optionalText("instructions").orElse("").strip();
    if (instructions.length() > LONGEST_INSTRUCTIONS) {
      findings.error(fields.where("instructions"), "must be at most 4000 characters");
    }
    List<Planted> planted = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlFields one : fields.mappings("planted")) {
      Planted read = planted(one, findings);
      if (!ids.add(read.id())) {
        findings.error(one.where("id"), "is given twice");
      }
      planted.add(read);
    }
    fields.refuseUnknown(Set.of());
    return new AssistantRules(allow, instructions, planted);
  }

  private static Planted planted(YamlFields fields, Findings findings) {
    String id = fields.text("id");
    if (!id.isBlank() && !ManifestReader.isSlug(id)) {
      findings.error(fields.where("id"), "must be of small letters, digits and hyphens");
    }
    String say = fields.text("say");
    String kept = fields.text("kept");
    if (say.length() > LONGEST_SUGGESTION) {
      findings.error(fields.where("say"), "must be at most 8000 characters");
    }
    if (!kept.isBlank() && !squeezed(say).contains(squeezed(kept))) {
      findings.error(fields.where("kept"), "is not in what is said");
    }
    Planted planted = new Planted(id, pattern(fields, findings), say, fields.text("fault"), kept);
    fields.refuseUnknown(Set.of());
    return planted;
  }

  private static Pattern pattern(YamlFields fields, Findings findings) {
    try {
      return Pattern.compile(fields.optionalText("when").orElse(""));
    } catch (PatternSyntaxException e) {
      findings.error(fields.where("when"), "is not a regular expression: " + e.getDescription());
      return Pattern.compile("");
    }
  }

  /** A text without any white space. */
  public static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
