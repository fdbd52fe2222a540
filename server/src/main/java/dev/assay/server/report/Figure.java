// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.server.shortlist.Figures;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * A number that speaks only when enough people stand behind it.
 *
 * @param value empty with too few people, or when nothing can be said with any number
 * @param people it rests on
 * @param needed how many it takes
 */
public record Figure(Optional<Double> value, int people, int needed) {

  /** Computed when there are enough people. */
  public static Figure of(int people, int needed, Supplier<OptionalDouble> value) {
    if (people < needed) {
      return new Figure(Optional.empty(), people, needed);
    }
    OptionalDouble found = value.get();
    return new Figure(
        found.isPresent() ? Optional.of(found.getAsDouble()) : Optional.empty(), people, needed);
  }

  /** How many more people it takes; 0 when there are enough. */
  public int missing() {
    return Math.max(0, needed - people);
  }

  /** With two decimals and a true minus sign; empty without a value. */
  public String decimals() {
    return value.map(Figures::ability).orElse("");
  }

  /** A share in percent; empty without a value. */
  public String percent() {
    return value.map(share -> Math.round(100 * share) + "\u00a0%").orElse("");
  }
}
