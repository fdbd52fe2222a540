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
        "{\"pattern\": \"(\"} | is not a JSON schema",
      })
  void aTextThatIsNoSchemaIsRefusedWithItsReason(String text, String why) {
    assertThat(JsonSchema.refusal(text)).contains(why);
    assertThatThrownBy(() -> JsonSchema.of(text)).hasMessage("the schema " + why);
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
