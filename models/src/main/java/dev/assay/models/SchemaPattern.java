// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import com.networknt.schema.regex.JDKRegularExpressionFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A regular expression in a JSON schema. Looked for before the schema is compiled, because the
 * validator writes faulty ones to the log, which is not the place to tell their author.
 *
 * @param place a JSON pointer to it, such as {@code /properties/code/pattern}
 * @param expression as it was written
 */
public record SchemaPattern(String place, String expression) {
  private static final String VALUE = "pattern";
  private static final String NAMES = "patternProperties";

  /**
   * All of them, in the order of the text. Data that look like a pattern, in an example or a
   * default, are among them: a reference can make a schema of any part of a document.
   */
  public static List<SchemaPattern> in(JsonNode schema) {
    List<SchemaPattern> found = new ArrayList<>();
    collect(schema, JsonPointer.empty(), found);
    return List.copyOf(found);
  }

  private static void collect(JsonNode node, JsonPointer here, List<SchemaPattern> found) {
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.path(i), here.appendIndex(i), found);
    }
    for (var member : node.properties()) {
      JsonPointer place = here.appendProperty(member.getKey());
      JsonNode value = member.getValue();
      if (member.getKey().equals(VALUE) && value.isString()) {
        found.add(new SchemaPattern(place.toString(), value.stringValue()));
      }
      if (member.getKey().equals(NAMES)) {
        value
            .propertyNames()
            .forEach(
                name -> found.add(new SchemaPattern(place.appendProperty(name).toString(), name)));
      }
      collect(value, place, found);
    }
  }

  /** Why it cannot be used; empty when it can. */
  Optional<String> fault() {
    try {
      var _ = JDKRegularExpressionFactory.getInstance().getRegularExpression(expression);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(e.getDescription());
    }
  }
}
