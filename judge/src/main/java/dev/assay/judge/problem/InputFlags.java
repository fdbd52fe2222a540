// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a settings file gives to the input validators; empty when it says nothing. */
final class InputFlags {
  private InputFlags() {}

  /** One text for all, or a map with the name of one validator and its flags. */
  static Optional<InputArguments> legacy(Settings yaml) {
    String key = "input_validator_flags";
    if (!yaml.has(key)) {
      return Optional.empty();
    }
    if (!yaml.isMap(key)) {
      return yaml.strings(key).map(texts -> new InputArguments(words(texts), Map.of(), List.of()));
    }
    Settings map = yaml.map(key);
    List<String> flags = words(map.strings("flags").orElse(List.of()));
    return Optional.of(
        map.string("name")
            .map(name -> new InputArguments(List.of(), Map.of(name, flags), List.of()))
            .orElse(new InputArguments(flags, Map.of(), List.of())));
  }

  /** A list for all, or lists by name. */
  static Optional<InputArguments> current(Settings yaml) {
    String key = "input_validator_args";
    if (!yaml.has(key)) {
      return Optional.empty();
    }
    if (!yaml.isMap(key)) {
      return yaml.strings(key).map(list -> new InputArguments(list, Map.of(), List.of()));
    }
    Settings map = yaml.map(key);
    Map<String, List<String>> byName = new LinkedHashMap<>();
    map.keys().forEach(name -> map.strings(name).ifPresent(list -> byName.put(name, list)));
    return Optional.of(new InputArguments(List.of(), byName, List.of()));
  }

  private static List<String> words(List<String> texts) {
    return texts.stream()
        .flatMap(text -> Stream.of(text.trim().split("\\s+", -1)))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
