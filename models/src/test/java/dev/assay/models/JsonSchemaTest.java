// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSchemaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | is not JSON",
        "[] | is not a JSON object",
        "{\"$ref\": \"https://example.org/s.json\"} | refers to another document",
        "{\"patternProperties\": 3} | is not a JSON schema",
        "{\"pattern\": \"(\"} | has a faulty pattern at /pattern: Unclosed group",
        "{\"items\": [{\"patternProperties\": {\"a/[\": {}}}]}"
            + " | has a faulty pattern at /items/0/patternProperties/a~1[: Unclosed character class",
      })
  void aTextThatIsNoSchemaIsRefusedWithItsReason(String text, String why) {
    assertThat(JsonSchema.refusal(text)).contains(why);
    assertThatThrownBy(() -> JsonSchema.of(text)).hasMessage("the schema " + why);
  }

  @Test
  void patternsAreFoundWhereverAReferenceCouldReachThem() {
    assertThat(
            SchemaPattern.in(
                JsonSchema.of(
                        """
                        {"properties": {"pattern": {"type": "string", "pattern": "^a$"}},
                         "const": {"pattern": "b"}, "patternProperties": {"c": {}}}
                        """)
                    .node()))
        .containsExactly(
            new SchemaPattern("/properties/pattern/pattern", "^a$"),
            new SchemaPattern("/const/pattern", "b"),
            new SchemaPattern("/patternProperties/c", "c"));
  }

  @Test
  void aDocumentIsToldWhereItDiffersAndATextThatIsNotJsonThatItIsNot() {
    JsonSchema schema = JsonSchema.of("{\"properties\": {\"bytes\": {\"type\": \"integer\"}}}");
    assertThat(schema.problems("{\"bytes\": 3}")).isEmpty();
    assertThat(schema.problems("{\"bytes\": \"three\"}"))
        .singleElement()
        .asString()
        .startsWith("/bytes: ");
    assertThat(schema.problems("three bytes")).singleElement().asString().startsWith("not JSON");
  }
}
