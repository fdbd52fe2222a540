// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions;

import java.util.List;
import java.util.Optional;

/**
 * A function, a method, or what makes an object of a class.
 *
 * @param returns empty for a method that returns nothing
 * @param doc what the author wrote above it, perhaps empty
 */
public record Operation(String name, List<Field> parameters, Optional<Type> returns, String doc) {

  public Operation {
    parameters = List.copyOf(parameters);
  }

  /** As it is written in a signature. */
  public String words() {
    return name
        + "("
        + Field.words(parameters)
        + ")"
        + returns.map(type -> ": " + type.words()).orElse("");
  }
}
