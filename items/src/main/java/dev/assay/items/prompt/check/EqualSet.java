// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A list holds the expected values, in any order. The share is F1, the harmonic mean of precision
 * and recall (van Rijsbergen, Information Retrieval, 1979): what is too much costs as what is
 * missing does. Where nothing is expected only an empty list is right.
 *
 * @param at a JSON pointer to a list of plain values
 */
public record EqualSet(Label label, String at, Sameness sameness) implements Check {
  @Override
  public Optional<Double> share(Expected expected, ModelAnswer answer) {
    JsonNode wanted = expected.json().at(JsonPointer.compile(at));
    if (!wanted.isArray()) {
      return Optional.empty();
    }
    JsonNode found =
        answer.lenientJson().orElse(MissingNode.getInstance()).at(JsonPointer.compile(at));
    if (!found.isArray()) {
      return Optional.of(0.0);
    }
    List<JsonNode> left = new ArrayList<>(wanted.valueStream().toList());
    int hits = 0;
    for (JsonNode value : found) {
      Optional<JsonNode> hit = left.stream().filter(one -> sameness.same(one, value)).findFirst();
      if (hit.isPresent()) {
        hits++;
        left.remove(hit.get());
      }
    }
    return Optional.of(f1(hits, wanted.size(), found.size()));
  }

  /** The harmonic mean of precision and recall, from the sum of what was hit. */
  static double f1(double hits, int expected, int found) {
    return expected + found == 0 ? 1 : 2 * hits / (expected + found);
  }
}
