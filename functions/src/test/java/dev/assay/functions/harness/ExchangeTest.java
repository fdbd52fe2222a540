// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.functions.CaseReader;
import dev.assay.functions.Comparison;
import dev.assay.functions.NotAValue;
import dev.assay.functions.Signature;
import dev.assay.functions.SignatureReader;
import dev.assay.functions.Step;
import dev.assay.functions.Type;
import dev.assay.functions.Value;
import dev.assay.functions.harness.Exchange.Returned;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeTest {
  private static final Signature SIGNATURE =
      read(
          """
          record Pair { key: string, sizes: bag<int> }
          function merge(pairs: list<Pair>, weight: double, big: int64?): map<string, Pair?>
          """);

  private final CaseReader reader = new CaseReader(SIGNATURE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {}                                                     | 1 | pairs is missing
          {"pairs": [],^ "weight": "1"}                          | 2 | weight is a string, not double
          {"pairs": [{"key": "a", "sizes": [1, 2.5]}]}           | 1 | pairs[0].sizes[1] is not a whole number
          {"pairs": [],^^ "weight": 1e400}                       | 3 | weight is not within the range of double
          {"pairs": [], "weight": 1, "big": 9223372036854775808} | 1 | big is not within the range of int64
          {"pairs": [{"key": "a", "sizes": [9007199254740992]}]} | 1 | pairs[0].sizes[0] is not within the range of int
          {"pairs": [], "weight": NaN}                           | 1 | weight is NaN, not a number
          {"pairs": [], "weight": 1, "height": 2}                | 1 | merge has no height
          {"pairs": [], "pairs": []}                             | 1 | Duplicate
          {"pairs": [], "weight": 1} 2                           | 1 | there is more behind it
          {"pairs": [                                            | 1 | is not JSON
          """)
  void a_case_that_does_not_fit_is_refused_with_its_line(String text, int line, String message) {
    assertThatThrownBy(() -> reader.input(text.replace('^', '\n')))
        .isInstanceOfSatisfying(
            NotAValue.class,
            mistake -> {
              assertThat(mistake.line()).isEqualTo(line);
              assertThat(mistake.getMessage()).contains(message);
            });
  }

  @Test
  void what_a_harness_reads_is_ascii_and_has_nothing_of_the_answer() throws NotAValue {
    List<Step> steps =
        reader.input("{\"pairs\": [{\"key\": \"é\", \"sizes\": [1]}], \"weight\": 2, \"big\": 5}");

    assertThat(new String(exchange().question(steps), StandardCharsets.UTF_8).lines())
        .contains("mark", "[[\"merge\",[{\"key\":\"\\u00E9\",\"sizes\":[1]}],2.0,\"5\"]]");
  }

  @Test
  void a_bag_is_right_in_any_order_and_a_double_that_is_near() throws NotAValue {
    assertThat(
            difference(
                "{\"a\": {\"key\": \"k\", \"sizes\": [1, 2, 2]}}",
                "{\"a\": {\"sizes\": [2, 1, 2.0], \"key\": \"k\"}}"))
        .isEmpty();
    assertThat(
            difference(
                "{\"a\": {\"key\": \"k\", \"sizes\": [1, 2, 2]}}",
                "{\"a\": {\"sizes\": [2, 1, 1], \"key\": \"k\"}}"))
        .isEqualTo("[\"a\"].sizes: has 1 too often");
    assertThat(difference("{\"a\": null}", "{\"a\": null, \"b\": null}"))
        .isEqualTo("has the key \"b\" too many");
    Comparison comparison = new Comparison(0, 1e-3);
    assertThat(
            comparison.difference(new Value.Real(1000), new Value.Real(1001), Type.Simple.DOUBLE))
        .isEmpty();
    assertThat(
            comparison.difference(new Value.Real(1000), new Value.Real(1001.1), Type.Simple.DOUBLE))
        .contains("1001.1 instead of 1000.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          nothing at all       | the program ended before there was a result
          ^mark {}^mark {}^    | there is more than one result
          ^mark {              | the result was cut off
          ^mark {"a": 1}^      | what was returned ["a"] is a number, not Pair
          ^mark AC^            | what was returned is not JSON
          ^ mark {}^           | the program ended before there was a result
          """)
  void what_is_no_value_is_no_result(String stdout, String reason) throws NotAValue {
    Returned returned = returned(stdout.replace('^', '\n'));

    assertThat(returned)
        .isInstanceOfSatisfying(
            Returned.None.class, none -> assertThat(none.reason()).startsWith(reason));
  }

  @Test
  void what_the_program_printed_itself_is_kept_apart() throws NotAValue {
    assertThat(returned("before\nmark\nmark {}\nafter\n").console())
        .isEqualTo("before\nmark" + "after\n");
  }

  private String difference(String expected, String actual) throws NotAValue {
    List<Step> steps = steps();
    return Comparison.standard()
        .difference(steps, reader.answer(steps, expected), reader.answer(steps, actual))
        .orElse("");
  }

  private Returned returned(String stdout) throws NotAValue {
    return exchange().answer(steps(), stdout.getBytes(StandardCharsets.UTF_8));
  }

  private List<Step> steps() throws NotAValue {
    return reader.input("{\"pairs\": [], \"weight\": 0}");
  }

  private static Exchange exchange() {
    return new Exchange(SIGNATURE, UnaryOperator.identity(), "mark");
  }

  private static Signature read(String text) {
    return SignatureReader.read(text).signature().orElseThrow();
  }
}
