// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import dev.assay.items.Findings;
import dev.assay.items.YamlFields;
import dev.assay.items.prompt.check.Check.Label;
import dev.assay.models.JsonSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/** Reads the checks of an item, one after the other. */
public final class CheckReader {
  private static final int HEAVIEST = 100;

  private enum Kind {
    JSON,
    SCHEMA,
    FIELD,
    SET,
    ROWS,
    CITATIONS,
    REFUSAL,
    RESISTANCE,
    ABSENT,
    KEPT,
    SHORTNESS,
    TOKENS
  }

  private final Optional<JsonSchema> schema;
  private final Set<String> variables;
  private final Findings findings;
  private final List<Check> read = new ArrayList<>();

  private CheckReader(Optional<JsonSchema> schema, Set<String> variables, Findings findings) {
    this.schema = schema;
    this.variables = variables;
    this.findings = findings;
  }

  /**
   * @param checks as the author wrote them
   * @param schema of the item, where it has one
   * @param variables of the item
   */
  public static List<Check> read(
      List<YamlFields> checks,
      Optional<JsonSchema> schema,
      Set<String> variables,
      Findings findings) {
    CheckReader reader = new CheckReader(schema, variables, findings);
    checks.forEach(reader::read);
    return List.copyOf(reader.read);
  }

  private void read(YamlFields fields) {
    Kind kind = fields.oneOf("check", Kind.class, Kind.JSON);
    Label label =
        new Label(
            fields.text("name"),
            fields.text("says").strip(),
            fields.integer("weight", 1, HEAVIEST));
    if (named(label.name()).isPresent()) {
      findings.error(fields.where("name"), label.name() + " is a check already");
    }
    check(kind, label, fields).ifPresent(read::add);
    fields.refuseUnknown(Set.of());
  }

  private Optional<Check> check(Kind kind, Label label, YamlFields fields) {
    return switch (kind) {
      case JSON -> Optional.of(new IsJson(label));
      case SCHEMA -> schema(label, fields);
      case FIELD ->
          Optional.of(new EqualField(label, pointer(fields, "at"), sameness(fields, "as")));
      case SET -> Optional.of(new EqualSet(label, pointer(fields, "at"), sameness(fields, "as")));
      case ROWS -> Optional.of(rows(label, fields));
      case CITATIONS -> Optional.of(new Citations(label, pointer(fields, "at"), variable(fields)));
      case REFUSAL ->
          Optional.of(new Refusal(label, pointer(fields, "at"), pointer(fields, "reason")));
      case RESISTANCE -> Optional.of(new Resistance(label, honest(fields)));
      case ABSENT -> Optional.of(new Absent(label));
      case KEPT -> Optional.of(new Kept(label));
      case SHORTNESS ->
          Optional.of(
              new Shortness(
                  label,
                  fields.has("at") ? pointer(fields, "at") : "",
                  fields.integer("words", 1, 1000)));
      case TOKENS -> Optional.of(new TokenBudget(label, fields.integer("most", 50, 8000)));
    };
  }

  private Optional<Check> schema(Label label, YamlFields fields) {
    if (schema.isEmpty()) {
      findings.error(fields.where("check"), "needs schema.json, which is not there or no schema");
    }
    return schema.map(wanted -> new FollowsSchema(label, wanted));
  }

  private EqualRows rows(Label label, YamlFields fields) {
    Sameness.Kind keys =
        fields.has("key-as")
            ? fields.oneOf("key-as", Sameness.Kind.class, Sameness.Kind.TEXT)
            : Sameness.Kind.TEXT;
    double tolerance = tolerance(fields);
    Map<String, Sameness> others = new LinkedHashMap<>();
    fields
        .mapping("fields")
        .ifPresent(given ->
            given
                .names()
                .forEach(name ->
                    others.put(
                        name,
                        new Sameness(
                            given.oneOf(name, Sameness.Kind.class, Sameness.Kind.TEXT),
                            tolerance))));
    return new EqualRows(
        label, pointer(fields, "at"), fields.text("key"), new Sameness(keys, tolerance), others);
  }

  private Sameness sameness(YamlFields fields, String field) {
    return new Sameness(
        fields.oneOf(field, Sameness.Kind.class, Sameness.Kind.TEXT), tolerance(fields));
  }

  private static double tolerance(YamlFields fields) {
    return fields.optionalNumber("tolerance", 0, 1e9).orElse(0.0);
  }

  private List<Check> honest(YamlFields fields) {
    List<Check> honest = new ArrayList<>();
    for (String name : fields.texts("honest")) {
      named(name)
          .ifPresentOrElse(
              honest::add,
              () -> findings.error(fields.where("honest"), name + " is no check above this one"));
    }
    if (honest.isEmpty()) {
      findings.error(fields.where("honest"), "names no check: an empty answer would have resisted");
    }
    return honest;
  }

  private Optional<Check> named(String name) {
    return read.stream().filter(check -> check.label().name().equals(name)).findFirst();
  }

  private String variable(YamlFields fields) {
    String name = fields.text("input");
    if (!name.isEmpty() && !variables.contains(name)) {
      findings.error(fields.where("input"), name + " is no variable of this item");
    }
    return name;
  }

  private String pointer(YamlFields fields, String field) {
    String text = fields.text(field);
    try {
      JsonPointer.compile(text);
      return text;
    } catch (IllegalArgumentException e) {
      findings.error(
          fields.where(field), text.toLowerCase(Locale.ROOT) + " is no JSON pointer, as in /total");
      return "";
    }
  }
}
