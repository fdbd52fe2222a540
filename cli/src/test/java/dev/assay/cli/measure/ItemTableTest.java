// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.cli.Refusal;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemErrors;
import dev.assay.psychometrics.PartialCredit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemTableTest {
  private static final String HEADER = "item,model,a,b,c,b1,b2,se_a,se_b,se_c,se_b1,se_b2\n";

  @TempDir Path temp;

  private ItemTable read(String content) throws IOException {
    return ItemTable.read(Files.writeString(temp.resolve("items.csv"), content));
  }

  @Test
  void every_model_that_calibrate_writes_is_read_with_its_errors() throws IOException {
    ItemTable table =
        read(
            HEADER
                + "q1,1PL,1.1,-0.5,,,,0.1,0.2,,,\n"
                + "q2,3PL,1.2,0.3,0.25,,,0.1,0.2,0.05,,\n"
                + "q3,GRM,0.9,,,-1,1.5,0.1,,,0.3,0.4\n"
                + "q4,gpcm,0.8,,,0.5,-0.5,,,,,\n"
                + "q5,2PL,,,,,,,,,,\n");
    assertThat(table.items())
        .extracting(item -> item.model().orElse(null))
        .containsExactly(
            new Dichotomous(1.1, -0.5, 0),
            new Dichotomous(1.2, 0.3, 0.25),
            new GradedResponse(0.9, List.of(-1.0, 1.5)),
            new PartialCredit(0.8, List.of(0.5, -0.5)),
            null);
    assertThat(table.items())
        .extracting(ItemTable.Item::errors)
        .containsExactly(
            Optional.of(new ItemErrors(0.1, List.of(0.2), 0)),
            Optional.of(new ItemErrors(0.1, List.of(0.2), 0.05)),
            Optional.of(new ItemErrors(0.1, List.of(0.3, 0.4), 0)),
            Optional.empty(),
            Optional.empty());
    assertThat(table.find("q3").orElseThrow().line()).isEqualTo(4);
    assertThat(table.find("q9")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | items.csv: is empty",
        "'item,model,a,b\\n' | items.csv: has a header and no items",
        "'item,a,b\\nq,1,0' | items.csv:1: has no column 'model'",
        "'item,model,a,a\\nq,2PL,1,1' | items.csv:1: column 4: 'a' is there twice",
        "'item,model,a,b\\nq,2PL,1' | items.csv:2: has 3 fields; the header has 4 names",
        "'item,model,a,b\\n,2PL,1,0' | items.csv:2: column 1 (item): is empty",
        "'item,model,a,b\\nq,2PL,1,0\\nq,2PL,1,0' | items.csv:3: column 1 (item): 'q' is there",
        "'item,model,a,b\\nq,4PL,1,0' | items.csv:2: column 2 (model): '4PL' is not 1PL, 2PL",
        "'item,model,a,b\\nq,2PL,one,0' | items.csv:2: column 3 (a): 'one' is not a number",
        "'item,model,a,b\\nq,2PL,1,Infinity' | items.csv:2: column 4 (b): 'Infinity' is not",
        "'item,model,a,b\\nq,2PL,1,' | items.csv:2: column 4 (b): is empty",
        "'item,model,a,b\\nq,3PL,1,0' | items.csv:2: needs a column 'c'",
        "'item,model,a,b\\nq,2PL,-1,0' | items.csv:2: item 'q': discrimination must be above 0",
        "'item,model,a,b1,b2\\nq,GRM,1,,2' | items.csv:2: column 4 (b1): is empty, and one after",
        "'item,model,a,b1,b2\\nq,GRM,1,2,1' | items.csv:2: item 'q': thresholds must rise",
        "'item,model,a,b\\nq,GPCM,1,2' | items.csv:2: has no value in column b1",
        "'item,model,a,b,se_a\\nq,2PL,1,2,0.1' | items.csv:2: needs a column 'se_b'",
        "'item,model,a,b,se_a,se_b\\nq,2PL,1,2,0.1,-1' | items.csv:2: item 'q': a standard error",
      })
  void bad_input_is_named_with_its_place(String content, String message) {
    assertThatThrownBy(() -> read(content.replace("\\n", "\n")))
        .isInstanceOf(Refusal.class)
        .message()
        .contains(message);
  }
}
