// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.psychometrics.agreement.Agreement;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far raters agree on one item, as the API tells it.
 *
 * @param item the hash of the version
 */
record AgreementDocument(String item, String title, List<OfCriterion> criteria) {

  /**
   * @param pairs answers rated by two people
   * @param same how often both gave the same level
   */
  record OfCriterion(
      String id, String name, int pairs, int same, Coefficient kappa, Coefficient alpha) {}

  /**
   * @param outcome KNOWN, TOO_FEW or NO_VARIATION
   * @param value 1 for full agreement, 0 for chance; there when KNOWN, as are the ends of the 95 %
   *     interval
   */
  record Coefficient(
      String outcome, OptionalDouble value, OptionalDouble low, OptionalDouble high) {
    static Coefficient of(Agreement agreement) {
      return switch (agreement) {
        case Agreement.Coefficient(double value, double low, double high, _) ->
            new Coefficient(
                "KNOWN", OptionalDouble.of(value), OptionalDouble.of(low), OptionalDouble.of(high));
        case Agreement.TooFew _ -> without("TOO_FEW");
        case Agreement.NoVariation _ -> without("NO_VARIATION");
      };
    }

    private static Coefficient without(String outcome) {
      return new Coefficient(
          outcome, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }
  }

  static AgreementDocument of(ItemAgreement item) {
    return new AgreementDocument(
        item.item(),
        item.title(),
        item.criteria().stream()
            .map(one ->
                new OfCriterion(
                    one.id(),
                    one.name(),
                    one.pairs(),
                    one.same(),
                    Coefficient.of(one.kappa()),
                    Coefficient.of(one.alpha())))
            .toList());
  }
}
