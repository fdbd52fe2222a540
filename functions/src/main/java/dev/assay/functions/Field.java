// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions;

import java.util.List;
import java.util.stream.Collectors;

/** A parameter, or a field of a record. */
public record Field(String name, Type type) {

  static String words(List<Field> fields) {
    return fields.stream()
        .map(field -> field.name() + ": " + field.type().words())
        .collect(Collectors.joining(", "));
  }
}
