// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.adaptive;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Shares that values of an attribute should have in a test: the next item comes from the value that
 * is furthest behind (Kingsbury and Zara, <i>Applied Measurement in Education</i> 2, 1989).
 *
 * @param attribute of items, the skill for instance
 * @param shares by value; they need not add up to 1
 */
public record ContentBalance(String attribute, Map<String, Double> shares) {

  public ContentBalance {
    shares = Map.copyOf(shares);
    if (shares.isEmpty() || shares.values().stream().anyMatch(share -> !(share > 0))) {
      throw new IllegalArgumentException("shares are above 0");
    }
  }

  /**
   * The value that the next item should have.
   *
   * @param given the values of the items shown so far
   * @param left the values that items still have
   * @return empty when none of these values has a share
   */
  Optional<String> next(List<String> given, Set<String> left) {
    double total = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    return shares.keySet().stream()
        .filter(left::contains)
        .sorted()
        .max(
            Comparator.comparingDouble(value -> {
              double wanted = shares.getOrDefault(value, 0.0) / total * (given.size() + 1);
              return wanted - given.stream().filter(value::equals).count();
            }));
  }
}
