// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions.harness;

import dev.assay.functions.Field;
import dev.assay.functions.Type;
import dev.assay.functions.Type.ListOf;
import dev.assay.functions.Type.MapOf;
import dev.assay.functions.Type.RecordOf;
import dev.assay.functions.Type.Simple;
import dev.assay.functions.Value;
import dev.assay.functions.Value.Entries;
import dev.assay.functions.Value.Fields;
import dev.assay.functions.Value.Items;
import dev.assay.functions.Value.Nothing;
import dev.assay.functions.Value.Real;
import dev.assay.functions.Value.Text;
import dev.assay.functions.Value.Truth;
import dev.assay.functions.Value.Whole;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonGenerator;

/**
 * Writes values as JSON: records as objects, their fields spelled as the reader spells them.
 *
 * @param careful whether 64-bit numbers become strings, for readers to whom numbers are doubles
 */
record ValueWriter(JsonGenerator json, UnaryOperator<String> spelling, boolean careful) {

  void write(Value value, Type type) {
    switch (value) {
      case Whole(long number) -> {
        if (careful && type.present() == Simple.INT64) {
          json.writeString(Long.toString(number));
        } else {
          json.writeNumber(number);
        }
      }
      case Real(double number) -> json.writeNumber(number);
      case Truth(boolean truth) -> json.writeBoolean(truth);
      case Text(String text) -> json.writeString(text);
      case Nothing _ -> json.writeNull();
      case Items(List<Value> items) -> {
        json.writeStartArray();
        items.forEach(item -> write(item, ((ListOf) type.present()).element()));
        json.writeEndArray();
      }
      case Entries(var entries) -> {
        json.writeStartObject();
        entries.forEach((key, entry) -> {
          json.writeName(key);
          write(entry, ((MapOf) type.present()).value());
        });
        json.writeEndObject();
      }
      case Fields(List<Value> values) -> write(values, ((RecordOf) type.present()).fields());
    }
  }

  private void write(List<Value> values, List<Field> fields) {
    json.writeStartObject();
    for (int i = 0; i < values.size(); i++) {
      json.writeName(spelling.apply(fields.get(i).name()));
      write(values.get(i), fields.get(i).type());
    }
    json.writeEndObject();
  }
}
