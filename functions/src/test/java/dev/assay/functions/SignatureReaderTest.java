// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.functions.Type.ListOf;
import dev.assay.functions.Type.Nullable;
import dev.assay.functions.Type.RecordOf;
import dev.assay.functions.Type.Simple;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureReaderTest {

  @Test
  void comments_right_above_a_declaration_are_its_documentation() {
    Signature signature =
        SignatureReader.read(
                """
                # Not this one.

                # A desk and until when
                # it is taken.
                record Desk { name: string, until: int? }

                # Which are free.
                function freeDesks(desks: list<Desk>, at: int): bag<string>
                """)
            .signature()
            .orElseThrow();

    RecordOf desk =
        new RecordOf(
            "Desk",
            List.of(new Field("name", Simple.STRING), new Field("until", new Nullable(Simple.INT))),
            "A desk and until when\nit is taken.");
    assertThat(signature)
        .isEqualTo(
            new Signature.OfFunction(
                List.of(desk),
                new Operation(
                    "freeDesks",
                    List.of(
                        new Field("desks", new ListOf(desk, true)), new Field("at", Simple.INT)),
                    Optional.of(new ListOf(Simple.STRING, false)),
                    "Which are free.")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          function f(a: integer): int               | 1 | integer is not a type
          ~function f(a: int)                       | 2 | the file ends where ":" was expected
          function f(a: int, a: int): int           | 1 | a is there already
          function f(class: int): int               | 1 | class has a meaning of its own
          function Free(): int                      | 1 | Free is not a name in lower camel case
          function f(): int~function g(): int       | 2 | there is "function" where the end was expected
          record A { b: B }~function f(): int       | 1 | B is not a type
          record A { }~~function f(a: A): int       | 1 | a record has at least one field
          record A { a: int }~record A { b: int }~function f(a: A): int | 2 | record A is there already
          record A { a: int }~class A() { get(): int } | 2 | a record is called A too
          function f(): bag<list<double>>           | 1 | a bag cannot hold doubles
          function f(): int??                       | 1 | there is "?" where the end was expected
          function f(m: map<int, int>): int         | 1 | there is "int" where "string" was expected
          class A() {~ get(): int~ get()~}          | 3 | method get is there already
          class A() {~}                             | 2 | there is "}" where a name
          function f(a: int; b: int): int           | 1 | there is ";" where "," was expected
          program f                                 | 1 | there is "program" where "record", "function" or "class" was expected
          """)
  void a_mistake_is_named_with_its_line(String text, int line, String message) {
    SignatureReader.Reading reading = SignatureReader.read(text.replace('~', '\n'));

    assertThat(reading.signature()).isEmpty();
    assertThat(reading.mistakes())
        .anySatisfy(mistake -> {
          assertThat(mistake.line()).isEqualTo(line);
          assertThat(mistake.message()).contains(message);
        });
  }

  @Test
  void mistakes_of_names_and_types_come_all_at_once() {
    assertThat(SignatureReader.read("function F(a: x,\nb: y): z").mistakes())
        .extracting(Mistake::line)
        .containsExactly(1, 1, 2, 2);
  }
}
