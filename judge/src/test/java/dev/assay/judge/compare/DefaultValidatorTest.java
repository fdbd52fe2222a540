// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.compare.Comparison.Different;
import dev.assay.judge.compare.Comparison.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultValidatorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # flags                         | answer          | output            | same
          ""                              | "1 2"           | "1 2"             | true
          ""                              | "1 2"           | "  1\\n\\t2\\r\\n"| true
          ""                              | "1 2"           | "1"               | false
          ""                              | "1 2"           | "1 2 3"           | false
          ""                              | "12"            | "1 2"             | false
          ""                              | "Yes"           | "yES"             | true
          ""                              | "Ä"             | "ä"               | false
          ""                              | ""              | " \\n"            | true
          ""                              | ""              | "x"               | false
          ""                              | "1.0"           | "1"               | false
          "case_sensitive"                | "Yes"           | "yes"             | false
          "case_sensitive"                | "Yes"           | "Yes"             | true
          "space_change_sensitive"        | "a b\\n"        | "a b\\n"          | true
          "space_change_sensitive"        | "a b\\n"        | "a  b\\n"         | false
          "space_change_sensitive"        | "a b\\n"        | "a\\tb\\n"        | false
          "space_change_sensitive"        | "a b\\n"        | "a b"             | false
          "space_change_sensitive"        | "a b"           | " a b"            | false
          "space_change_sensitive"        | ""              | " "               | false
          "float_tolerance 1e-6"          | "0.0314"        | "3.14000000e-2"   | true
          "float_tolerance 1e-6"          | "1"             | "1.000001"        | true
          "float_tolerance 1e-6"          | "1"             | "1.0000010000001" | false
          "float_tolerance 1e-6"          | "1000000"       | "1000001"         | true
          "float_tolerance 1e-6"          | "1000000"       | "1000001.1"       | false
          "float_tolerance 1e-6"          | "0"             | "0.000001"        | true
          "float_tolerance 1e-6"          | "0"             | "0.0000011"       | false
          "float_tolerance 1e-6"          | "-1"            | "-1.000001"       | true
          "float_tolerance 1e-6"          | "1"             | "one"             | false
          "float_tolerance 1e-6"          | "1"             | "nan"             | false
          "float_tolerance 1e-6"          | "1"             | "inf"             | false
          "float_tolerance 1e-6"          | "1"             | "0x1p0"           | false
          "float_tolerance 1e-6"          | "word"          | "WORD"            | true
          "float_tolerance 1e-6"          | "inf"           | "inf"             | true
          "float_tolerance 1e-6"          | "1e999999999"   | "1e999999999"     | true
          "float_tolerance 1e-6"          | "1e999999999"   | "2e999999999"     | false
          "float_tolerance 1e-6"          | "5"             | "5."              | true
          "float_tolerance 1e-6"          | "0.5"           | ".5"              | true
          "float_tolerance 1e-6"          | "5"             | "."               | false
          "float_absolute_tolerance 0.01" | "1000"          | "1000.01"         | true
          "float_absolute_tolerance 0.01" | "1000"          | "1000.02"         | false
          "float_relative_tolerance 0.01" | "1000"          | "1010"            | true
          "float_relative_tolerance 0.01" | "1000"          | "1010.1"          | false
          "float_relative_tolerance 0.01" | "0"             | "0.0001"          | false
          "float_absolute_tolerance 1 float_relative_tolerance 0.1" | "100" | "110" | true
          "float_absolute_tolerance 0"    | "0.1"           | "0.10"            | true
          """)
  void flags_decide_what_counts(String flags, String answer, String output, boolean same)
      throws IOException {
    assertThat(compare(flags, unescape(answer), unescape(output)) instanceof Comparison.Same)
        .as("%s: %s / %s", flags, answer, output)
        .isEqualTo(same);
  }

  @Test
  void the_first_difference_is_named_with_both_lines() throws IOException {
    assertThat(compare("", "1\n2\n3\n", "1 2\n4\n"))
        .isEqualTo(new Different(Reason.TOKEN, 3, 2, "3", "4"));
  }

  @Test
  void an_output_that_ends_early_names_what_is_missing() throws IOException {
    assertThat(((Different) compare("", "1\n2\n", "1\n")).message())
        .isEqualTo("the output ends early: expected '2' (line 2 of the answer)");
  }

  @Test
  void a_long_token_is_quoted_in_part() throws IOException {
    Different found = (Different) compare("", "x", "y".repeat(100_000));

    assertThat(found.got()).hasSize(61).endsWith("…");
  }

  @Test
  void an_unknown_flag_is_named() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> ValidatorFlags.parse(List.of("float_tolerance", "1e-6", "fuzzy"))))
        .hasMessage("'fuzzy' is not an argument of the default output validator");
  }

  @Test
  void a_tolerance_without_its_number_is_refused() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> ValidatorFlags.parse(List.of("float_tolerance"))))
        .hasMessage("'float_tolerance' needs a number after it");
  }

  private static Comparison compare(String flags, String answer, String output) throws IOException {
    return new DefaultValidator(ValidatorFlags.parse(List.of(flags)))
        .compare(bytes(answer), bytes(output));
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String unescape(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r");
  }
}
