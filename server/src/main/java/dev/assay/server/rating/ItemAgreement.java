// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.psychometrics.agreement.Agreement;
import java.util.List;

/**
 * How far raters agree on one item that two people have rated at least once. Public for its
 * template alone.
 *
 * @param item the hash of the version
 */
public record ItemAgreement(String item, String title, List<OfCriterion> criteria) {

  public ItemAgreement {
    criteria = List.copyOf(criteria);
  }

  /**
   * @param pairs answers rated by two people
   * @param same how often both gave the same level
   * @param kappa Cohen's, with squared weights
   * @param alpha Krippendorff's, for ordered levels
   */
  public record OfCriterion(
      String id, String name, int pairs, int same, Agreement kappa, Agreement alpha) {}
}
