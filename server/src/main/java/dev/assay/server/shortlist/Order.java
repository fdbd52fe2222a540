// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.shortlist.Standing.Progress.Scored;
import java.util.Comparator;
import java.util.Locale;

/** What the table of the shortlist is sorted by. */
public enum Order {
  ABILITY(true, Comparator.comparingDouble(s -> -scored(s).score().ability().theta())),
  ABOVE(true, Comparator.comparingDouble(s -> -scored(s).score().aboveCut())),
  NAME(false, Comparator.comparing(s -> s.name().toLowerCase(Locale.ROOT))),
  STAGE(false, Comparator.comparing(Standing::stage)),
  SUBMITTED(false, Comparator.comparing(s -> scored(s).submitted()));

  private final boolean falls;
  private final Comparator<Standing> comparator;

  Order(boolean falls, Comparator<Standing> comparator) {
    this.falls = falls;
    this.comparator = comparator;
  }

  /** Total: equal candidates are always in the same order. */
  Comparator<Standing> comparator() {
    return comparator.thenComparing(Standing::name).thenComparing(Standing::invitation);
  }

  /** Whether the usual way is from much to little. */
  boolean falls() {
    return falls;
  }

  static Order named(String name) {
    for (Order order : values()) {
      if (order.parameter().equals(name)) {
        return order;
      }
    }
    return ABILITY;
  }

  /** Its name in an address. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Scored scored(Standing standing) {
    return standing.scored().orElseThrow();
  }
}
