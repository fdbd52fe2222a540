// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions.harness;

import dev.assay.functions.Field;
import dev.assay.functions.Signature;
import dev.assay.functions.Type;
import dev.assay.functions.Type.ListOf;
import dev.assay.functions.Type.MapOf;
import dev.assay.functions.Type.Nullable;
import dev.assay.functions.Type.RecordOf;
import dev.assay.functions.Type.Simple;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonGenerator;

/**
 * Tells a harness what it can call: {@code {"container", "class", "records": {name: fields},
 * "operations": {name: fields}}}. Fields are a list of pairs of name and type; a type is {@code
 * "int"}, {@code ["list", type]}, {@code ["map", type]}, {@code ["nullable", type]} or {@code
 * ["record", name]}.
 */
record Description(JsonGenerator json, UnaryOperator<String> spelling) {

  void write(Signature signature) {
    json.writeStartObject();
    json.writeStringProperty("container", signature.container());
    json.writeBooleanProperty("class", signature instanceof Signature.OfClass);
    json.writeObjectPropertyStart("records");
    signature.records().forEach(record -> fields(record.name(), record.fields()));
    json.writeEndObject();
    json.writeObjectPropertyStart("operations");
    signature
        .operations()
        .forEach(operation -> fields(spelling.apply(operation.name()), operation.parameters()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void fields(String name, List<Field> fields) {
    json.writeArrayPropertyStart(name);
    for (Field field : fields) {
      json.writeStartArray();
      json.writeString(spelling.apply(field.name()));
      type(field.type());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void type(Type type) {
    switch (type) {
      case Simple simple -> json.writeString(simple.words());
      case ListOf(Type element, boolean _) -> nested("list", element);
      case MapOf(Type value) -> nested("map", value);
      case Nullable(Type inner) -> nested("nullable", inner);
      case RecordOf record -> {
        json.writeStartArray();
        json.writeString("record");
        json.writeString(record.name());
        json.writeEndArray();
      }
    }
  }

  private void nested(String shape, Type inner) {
    json.writeStartArray();
    json.writeString(shape);
    type(inner);
    json.writeEndArray();
  }
}
