// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions;

import java.util.List;

/** One call: of the function, of what makes an object, or of one of its methods. */
public record Step(Operation operation, List<Value> arguments) {
  public Step {
    arguments = List.copyOf(arguments);
  }
}
