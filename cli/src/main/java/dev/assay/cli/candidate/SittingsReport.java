// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What sittings have brought, for people and for programs.
 *
 * @param test its name
 * @param sittings each as {@code GET /tests/{test}/sittings/{sitting}} gives it
 */
public record SittingsReport(String test, List<JsonNode> sittings) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public SittingsReport {
    sittings = List.copyOf(sittings);
  }

  /** Whether every sitting was handed in. */
  public boolean complete() {
    return sittings.stream()
        .allMatch(one -> one.at("/sitting/state").asString("").equals("HANDED_IN"));
  }

  /** {@code {"test", "sittings": [{"sitting", "result"}]}}. */
  public String json() {
    ObjectNode report = JSON.createObjectNode().put("test", test);
    ArrayNode all = report.putArray("sittings");
    sittings.forEach(all::add);
    return JSON.writeValueAsString(report);
  }

  public String text() {
    List<String> lines = new ArrayList<>();
    for (JsonNode one : sittings) {
      JsonNode sitting = one.path("sitting");
      lines.add(
          "%s%s, run %d of %s: %s, %d of %d items answered, %d tokens, %s"
              .formatted(
                  sitting.path("model").asString(""),
                  sitting.path("simulated").asBoolean(false) ? " (simulated)" : "",
                  sitting.path("run").asInt(),
                  test,
                  state(sitting),
                  sitting.path("answered").asInt(),
                  sitting.path("items").asInt(),
                  sitting.path("tokens").asInt(),
                  sitting.path("cost").asString("")));
      one.at("/result/items")
          .forEach(item -> {
            lines.add(item(item));
            item.path("shortfalls").forEach(file -> lines.add(shortfall(file)));
          });
      one.at("/result/skills").forEach(skill -> lines.add(skill(skill)));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String state(JsonNode sitting) {
    String trouble = words(sitting.path("trouble"));
    return words(sitting.path("state")) + (trouble.isEmpty() ? "" : " (" + trouble + ")");
  }

  private static String item(JsonNode item) {
    return "  %3d  %-50s %-12s %s"
        .formatted(
            item.path("position").asInt(),
            item.path("title").asString(""),
            words(item.path("state")),
            marks(item));
  }

  private static String marks(JsonNode item) {
    String trouble = words(item.path("trouble"));
    if (!item.path("percent").isNumber()) {
      return trouble.isEmpty() ? "no marks" : trouble;
    }
    String secure =
        item.path("secure").isBoolean()
            ? item.path("secure").asBoolean() ? ", is secure" : ", is not secure"
            : "";
    return "%3d %%, %s%s%s"
        .formatted(
            item.path("percent").asInt(),
            item.path("works").asBoolean(false) ? "works" : "does not work",
            secure,
            trouble.isEmpty() ? "" : ", " + trouble);
  }

  private static String shortfall(JsonNode file) {
    return "       %s: %s".formatted(file.path("file").asString(""), words(file.path("kind")));
  }

  private static String skill(JsonNode skill) {
    return "       %-50s %d of %d work, %d %% of the marks"
        .formatted(
            skill.path("skill").asString(""),
            skill.path("works").asInt(),
            skill.path("items").asInt(),
            skill.path("percent").asInt());
  }

  private static String words(JsonNode constant) {
    return constant.asString("").toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
