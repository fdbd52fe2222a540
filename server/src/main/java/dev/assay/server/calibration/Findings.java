// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import java.util.List;

/**
 * What all answers together say.
 *
 * @param persons whose answers were used
 * @param logLikelihood marginal, without prior terms
 * @param converged whether every estimation ended where it should
 * @param people how able those who were tested are, by the seniority of their tests
 */
record Findings(
    int persons,
    double logLikelihood,
    boolean converged,
    List<People> people,
    List<Finding> items) {

  Findings {
    people = List.copyOf(people);
    items = List.copyOf(items);
  }

  /** How many items have an estimate. */
  int estimated() {
    return (int) items.stream().filter(item -> item.item().isPresent()).count();
  }
}
