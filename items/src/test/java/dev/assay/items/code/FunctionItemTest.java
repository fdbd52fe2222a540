// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.functions.Shown.Row;
import dev.assay.items.Finding;
import dev.assay.items.ItemFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionItemTest {

  @Test
  void starters_come_from_the_signature_and_samples_are_typed_values() {
    CodeView view = new CodeType().view(adding().document(CodeDocument.class), 1);

    assertThat(view.signature()).contains("# The sum.\nfunction addUp(numbers: list<int>): int\n");
    assertThat(view.starters().get("python"))
        .isEqualTo(
            "def add_up(numbers: list[int]) -> int:\n    \"\"\"The sum.\"\"\"\n    return 0\n");
    assertThat(view.starters().get("java"))
        .isEqualTo(
            """
            import java.util.*;

            final class Solution {
                /** The sum. */
                static long addUp(List<Long> numbers) {
                    return 0;
                }
            }
            """);
    assertThat(view.samples().getFirst().values())
        .containsExactly(
            new Row.Argument("numbers", "list<int>", "[1, 2]"), new Row.Result("int", "3"));
    assertThat(view.toString()).doesNotContain("4242");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          signature.txt              | function addUp(numbers: ints): int | signature.txt:1 | ints is not a type
          data/secret/01-small/1.in  | {"number": []}                     | data/secret/01-small/1.in:1 | addUp has no number
          data/secret/01-small/1.ans | "3"                                | data/secret/01-small/1.ans:1 | is a string, not int
          starter/Main.java          | class Main {}                      | starter | is generated from signature.txt
          """)
  void a_mistake_is_named_with_its_file_and_line(
      String path, String text, String where, String message) {
    assertThat(adding().with(path, text).read().findings())
        .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
        .anySatisfy(finding -> {
          assertThat(finding.where()).isEqualTo(where);
          assertThat(finding.message()).contains(message);
        });
  }

  @Test
  void a_language_that_cannot_call_functions_is_refused() {
    assertThat(adding().edit("item.yaml", "[java, python]", "[java, ruby]").read().findings())
        .anySatisfy(
            finding -> assertThat(finding.message()).isEqualTo("cannot be asked for in ruby"));
  }

  private static ItemFixture adding() {
    return ItemFixture.code()
        .without("starter/Main.java")
        .without("starter/main.py")
        .with("signature.txt", "# The sum.\nfunction addUp(numbers: list<int>): int\n")
        .with("data/sample/1.in", "{\"numbers\": [1, 2]}")
        .with("data/sample/1.ans", "3")
        .with("data/secret/01-small/1.in", "{\"numbers\": [4242]}")
        .with("data/secret/01-small/1.ans", "4242")
        .with("data/secret/02-scale/1.in", "{\"numbers\": []}")
        .with("data/secret/02-scale/1.ans", "0");
  }
}
