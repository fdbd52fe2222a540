// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.List;
import java.util.Map;

/**
 * Arguments of the input validators for a case.
 *
 * @param all for every validator; empty when they are given by name
 * @param byName for the validator of that name only
 * @param last what follows either: the arguments of the case's program
 */
public record InputArguments(
    List<String> all, Map<String, List<String>> byName, List<String> last) {

  public InputArguments {
    all = List.copyOf(all);
    byName = Map.copyOf(byName);
    last = List.copyOf(last);
  }

  static InputArguments none() {
    return new InputArguments(List.of(), Map.of(), List.of());
  }

  /** The arguments of one validator; its name is given with or without the ending of its file. */
  public List<String> of(String validator) {
    String stem = validator.replaceFirst("\\.[^.]+$", "");
    List<String> arguments = byName.getOrDefault(validator, byName.getOrDefault(stem, all));
    return java.util.stream.Stream.concat(arguments.stream(), last.stream()).toList();
  }

  InputArguments followedBy(List<String> arguments) {
    return new InputArguments(all, byName, arguments);
  }
}
