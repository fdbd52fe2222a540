// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.sql;

import dev.assay.items.Findings;
import dev.assay.items.YamlFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A check of what a script does: a file of steps in {@code checks/}. The answer is run first,
 * unless it takes part in the steps.
 *
 * @param dataSet what the tables hold before
 */
public record SqlCheck(String dataSet, List<SqlStep> steps) {
  private static final Pattern EXPECT = Pattern.compile("ok|[0-9A-Z]{2}|[0-9A-Z]{5}");
  private static final Set<String> KINDS = Set.of("run", "explain", "query", "a", "b", "race");

  public SqlCheck {
    steps = List.copyOf(steps);
  }

  /** The race in it, if it is one. */
  public Optional<SqlStep.Race> race() {
    return steps.stream()
        .filter(SqlStep.Race.class::isInstance)
        .map(SqlStep.Race.class::cast)
        .findFirst();
  }

  /** Whether the answer is one of the voices, so that it is not run before. */
  public boolean answerTakesPart() {
    return race().isPresent()
        || steps.stream()
            .anyMatch(
                step -> step instanceof SqlStep.Play play && play.sql().equals(SqlStep.ANSWER));
  }

  static Optional<SqlCheck> read(String file, String text, Findings findings) {
    return YamlFields.parse(file, text, findings).map(fields -> read(fields, findings));
  }

  private static SqlCheck read(YamlFields fields, Findings findings) {
    String data = fields.text("data");
    List<SqlStep> steps = new ArrayList<>();
    for (YamlFields step : fields.mappings("steps")) {
      List<String> kinds = step.names().stream().filter(KINDS::contains).toList();
      if (kinds.size() == 1) {
        steps.add(step(kinds.getFirst(), step, findings));
        step.refuseUnknown(Set.of());
      } else {
        findings.error(
            step.where(kinds.isEmpty() ? "run" : kinds.getLast()),
            "a step is one of run, explain, query, a, b, race");
      }
    }
    fields.refuseUnknown(Set.of());
    SqlCheck check = new SqlCheck(data, steps);
    lint(check, fields.where("steps"), findings);
    return check;
  }

  private static SqlStep step(String kind, YamlFields step, Findings findings) {
    String sql = step.text(kind).strip();
    return switch (kind) {
      case "run" -> new SqlStep.Run(sql, expect(step, false, findings));
      case "explain" -> explain(sql, step, findings);
      case "query" ->
          new SqlStep.Query(
              sql, step.has("gives") ? Optional.of(step.texts("gives")) : Optional.empty());
      case "race" ->
          new SqlStep.Race(
              sql,
              step.optionalNumber("repeats", 0, 20).orElse(0.0).intValue(),
              step.texts("may-fail"));
      default -> new SqlStep.Play(kind, sql, expect(step, true, findings));
    };
  }

  private static SqlStep explain(String sql, YamlFields step, Findings findings) {
    PlanRules rules = PlanRules.read(step);
    if (!rules.ask()) {
      findings.error(step.where("explain"), "asks nothing of the plan");
    }
    return new SqlStep.Explain(sql, rules);
  }

  private static String expect(YamlFields step, boolean mayWait, Findings findings) {
    String expect = step.optionalText("expect").orElse(SqlStep.OK);
    boolean waits = mayWait && expect.equals(SqlStep.WAITS);
    if (!waits && !EXPECT.matcher(expect).matches()) {
      findings.error(
          step.where("expect"),
          "must be ok, %sa SQLSTATE or its first two characters, not %s"
              .formatted(mayWait ? "waits, " : "", expect));
    }
    return expect;
  }

  private static void lint(SqlCheck check, String where, Findings findings) {
    if (check.steps().isEmpty()) {
      findings.error(where, "are missing");
    }
    if (!check.answerTakesPart()) {
      return;
    }
    for (SqlStep step : check.steps()) {
      switch (step) {
        case SqlStep.Run _, SqlStep.Explain _ ->
            findings.error(where, "hold run or explain, but the answer takes part itself");
        case SqlStep.Query query when query.gives().isEmpty() ->
            findings.error(where, "need `gives` where the answer takes part itself");
        case SqlStep.Play _ when check.race().isPresent() ->
            findings.error(where, "are a race or steps of a and b, not both");
        default -> {}
      }
    }
  }
}
