// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.psychometrics.fit.LocalDependence;
import java.util.List;
import java.util.Objects;

/**
 * Whether other items of the form go with this one more than ability explains: Q3.
 *
 * @param people of the form
 * @param needed how many people a pair takes
 * @param pairs how many other items were looked at
 * @param partners the strongest of them, first the strongest; empty with too few people
 */
public record Dependence(int people, int needed, int pairs, List<Partner> partners) {
  private static final int SHOWN = 3;

  /** Nobody sat a form with it. */
  static final Dependence UNKNOWN = new Dependence(0, LocalDependence.FEWEST, 0, List.of());

  public Dependence {
    partners = List.copyOf(partners);
  }

  /**
   * Another item.
   *
   * @param item its hash
   * @param q3 the correlation of what ability leaves unexplained
   * @param excess over the mean of all pairs of the form
   * @param dependent whether that is worth a look
   */
  public record Partner(
      String item, String title, int people, double q3, double excess, boolean dependent) {}

  static Dependence of(CommonForm form) {
    int people = form.sheets().size();
    if (people < LocalDependence.FEWEST) {
      return new Dependence(people, LocalDependence.FEWEST, 0, List.of());
    }
    List<LocalDependence.Pair> pairs =
        LocalDependence.of(form.models(), form.matrix(), form.population()).pairs().stream()
            .filter(pair -> pair.first() == form.place() || pair.second() == form.place())
            .toList();
    return new Dependence(
        people,
        LocalDependence.FEWEST,
        pairs.size(),
        pairs.stream()
            .limit(Math.max(SHOWN, pairs.stream().filter(LocalDependence.Pair::dependent).count()))
            .map(pair -> partner(form, pair))
            .toList());
  }

  private static Partner partner(CommonForm form, LocalDependence.Pair pair) {
    var other = form.items().get(pair.first() == form.place() ? pair.second() : pair.first());
    return new Partner(
        other.hex(),
        Objects.requireNonNull(form.scale().items().get(other)).manifest().title(),
        pair.persons(),
        pair.q3(),
        pair.excess(),
        pair.dependent());
  }

  /** Those that are worth a look. */
  public List<Partner> dependent() {
    return partners.stream().filter(Partner::dependent).toList();
  }

  /** How many more people it takes. */
  public int missing() {
    return Math.max(0, needed - people);
  }
}
