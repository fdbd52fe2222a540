// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions;

import java.util.List;
import java.util.stream.Stream;

/** The type of a parameter, a field or a result. Types are finite: no record holds itself. */
public sealed interface Type {

  /** As it is written in a signature. */
  String words();

  /** The types this one is made of, itself included. */
  default Stream<Type> parts() {
    return Stream.of(this);
  }

  /** This type without the possibility of no value. */
  default Type present() {
    return this;
  }

  /** Types without parts. */
  enum Simple implements Type {
    /** A whole number that a double holds exactly: at most 2^53 - 1 either way. */
    INT("int"),
    /** A whole number of 64 bits, sign included. */
    INT64("int64"),
    /** A finite double. */
    DOUBLE("double"),
    BOOLEAN("boolean"),
    STRING("string");

    private final String words;

    Simple(String words) {
      this.words = words;
    }

    @Override
    public String words() {
      return words;
    }
  }

  /**
   * A list.
   *
   * @param ordered whether the order of a result counts; {@code bag<T>} where it does not
   */
  record ListOf(Type element, boolean ordered) implements Type {
    @Override
    public String words() {
      return (ordered ? "list<" : "bag<") + element.words() + ">";
    }

    @Override
    public Stream<Type> parts() {
      return Stream.concat(Stream.of(this), element.parts());
    }
  }

  /** A map from strings. */
  record MapOf(Type value) implements Type {
    @Override
    public String words() {
      return "map<string, " + value.words() + ">";
    }

    @Override
    public Stream<Type> parts() {
      return Stream.concat(Stream.of(this), value.parts());
    }
  }

  /** A value or none. */
  record Nullable(Type type) implements Type {
    @Override
    public String words() {
      return type.words() + "?";
    }

    @Override
    public Type present() {
      return type;
    }

    @Override
    public Stream<Type> parts() {
      return Stream.concat(Stream.of(this), type.parts());
    }
  }

  /**
   * A record that the signature declares.
   *
   * @param doc what the author wrote above it, perhaps empty
   */
  record RecordOf(String name, List<Field> fields, String doc) implements Type {
    public RecordOf {
      fields = List.copyOf(fields);
    }

    @Override
    public String words() {
      return name;
    }

    @Override
    public Stream<Type> parts() {
      return Stream.concat(Stream.of(this), fields.stream().flatMap(f -> f.type().parts()));
    }
  }
}
