// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A list of objects holds the expected ones, in any order. Two objects belong together when their
 * key is the same; their share is that of the other fields that are. The shares are put together as
 * F1 does it, so that an object too many costs as one that is missing.
 *
 * @param at a JSON pointer to a list of objects
 * @param key the field by which objects are known
 * @param keySameness when two keys are the same
 * @param fields the other fields, by name
 */
public record EqualRows(
    Label label, String at, String key, Sameness keySameness, Map<String, Sameness> fields)
    implements Check {

  public EqualRows {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

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
    List<JsonNode> left = new ArrayList<>(found.valueStream().toList());
    double sum = 0;
    for (JsonNode row : wanted) {
      Optional<JsonNode> best =
          left.stream()
              .filter(one -> keySameness.same(row.path(key), one.path(key)))
              .max((one, other) -> Double.compare(share(row, one), share(row, other)));
      if (best.isPresent()) {
        sum += share(row, best.get());
        left.remove(best.get());
      }
    }
    return Optional.of(EqualSet.f1(sum, wanted.size(), found.size()));
  }

  private double share(JsonNode wanted, JsonNode found) {
    long same =
        fields.entrySet().stream()
            .filter(field ->
                field.getValue().same(wanted.path(field.getKey()), found.path(field.getKey())))
            .count();
    return fields.isEmpty() ? 1 : (1.0 + same) / (1 + fields.size());
  }
}
