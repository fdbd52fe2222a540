// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.functions.Type.ListOf;
import dev.assay.functions.Type.MapOf;
import dev.assay.functions.Type.Nullable;
import dev.assay.functions.Type.RecordOf;
import dev.assay.functions.Type.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SignatureProperties {

  @Property(tries = 100)
  void what_is_written_is_read_back(@ForAll("signatures") Signature signature) {
    SignatureReader.Reading reading = SignatureReader.read(signature.words());

    assertThat(reading.mistakes()).isEmpty();
    assertThat(reading.signature()).contains(signature);
  }

  @Property(tries = 1000)
  void whatever_is_read_ends_in_a_signature_or_in_mistakes_of_lines_that_are_there(
      @ForAll("scraps") List<String> scraps) {
    String text = String.join("", scraps);
    SignatureReader.Reading reading = SignatureReader.read(text);

    assertThat(reading.signature().isPresent()).isEqualTo(reading.mistakes().isEmpty());
    assertThat(reading.mistakes())
        .allMatch(m -> m.line() >= 1 && m.line() <= Math.max(1, text.lines().count()));
  }

  @Provide
  Arbitrary<List<String>> scraps() {
    return Arbitraries.of(
            "record ",
            "function ",
            "class ",
            "A ",
            "b ",
            "int ",
            "list",
            "bag",
            "map",
            "string",
            "double",
            "<",
            ">",
            "(",
            ")",
            "{",
            "}",
            ":",
            ",",
            "?",
            "\n",
            "# c\n",
            "$",
            "1",
            "int64 ")
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<Signature> signatures() {
    return Arbitraries.integers()
        .between(0, 3)
        .flatMap(count -> records(count, List.of()))
        .flatMap(records ->
            Combinators.combine(
                    operation("fetch", records, true), operation("drop", records, false),
                    fields(records), Arbitraries.of(true, false))
                .as((fetch, drop, fields, function) ->
                    function
                        ? new Signature.OfFunction(records, fetch)
                        : new Signature.OfClass(
                            records,
                            new Operation("Depot", fields, Optional.empty(), "Holds things."),
                            List.of(fetch, drop))));
  }

  private static Arbitrary<List<RecordOf>> records(int more, List<RecordOf> before) {
    if (more == 0) {
      return Arbitraries.just(before);
    }
    return fields(before)
        .filter(fields -> !fields.isEmpty())
        .flatMap(fields -> {
          List<RecordOf> all = new ArrayList<>(before);
          all.add(new RecordOf("Thing" + more, fields, more % 2 == 0 ? "" : "One\nor two."));
          return records(more - 1, List.copyOf(all));
        });
  }

  private static Arbitrary<Operation> operation(
      String name, List<RecordOf> records, boolean returns) {
    return Combinators.combine(fields(records), type(records, 1))
        .as((fields, type) ->
            new Operation(name, fields, returns ? Optional.of(type) : Optional.empty(), ""));
  }

  private static Arbitrary<List<Field>> fields(List<RecordOf> records) {
    return type(records, 2)
        .list()
        .ofMaxSize(3)
        .map(types -> {
          List<Field> fields = new ArrayList<>();
          types.forEach(type -> fields.add(new Field("field" + fields.size(), type)));
          return fields;
        });
  }

  private static Arbitrary<Type> type(List<RecordOf> records, int depth) {
    List<Type> simple = new ArrayList<>(List.of(Simple.values()));
    simple.addAll(records);
    Arbitrary<Type> leaf = Arbitraries.of(simple);
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Type> inner = type(records, depth - 1);
    return Arbitraries.oneOf(
        leaf,
        inner.map(type -> new ListOf(type, true)),
        inner
            .filter(type -> type.parts().noneMatch(Simple.DOUBLE::equals))
            .map(type -> new ListOf(type, false)),
        inner.map(MapOf::new),
        inner.filter(type -> !(type instanceof Nullable)).map(Nullable::new));
  }
}
