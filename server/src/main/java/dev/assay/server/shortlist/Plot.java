// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.psychometrics.Ability;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One scale for all abilities of a page, in percent of its width, so that it is as wide as the
 * reader's screen allows.
 *
 * @param low the ability at the left edge
 * @param high the ability at the right edge
 * @param cut the ability asked for
 * @param band how far from the cut the test cannot tell above from below
 */
public record Plot(double low, double high, double cut, double band) {
  private static final double LEAST = -2;
  private static final double MOST = 2;
  private static final double AIR = 0.2;

  static Plot of(Collection<Ability> abilities, double cut) {
    double low = Math.min(LEAST, cut);
    double high = Math.max(MOST, cut);
    double errors = 0;
    for (Ability ability : abilities) {
      low = Math.min(low, ability.theta() - ability.standardError());
      high = Math.max(high, ability.theta() + ability.standardError());
      errors += ability.standardError();
    }
    double band = abilities.isEmpty() ? 0 : errors / abilities.size();
    return new Plot(low - AIR, high + AIR, cut, band);
  }

  /** Where an ability is, for an SVG attribute. */
  public String at(double theta) {
    return percent(share(theta));
  }

  public String from(Ability ability) {
    return at(ability.theta() - ability.standardError());
  }

  public String to(Ability ability) {
    return at(ability.theta() + ability.standardError());
  }

  public String bandFrom() {
    return at(cut - band);
  }

  public String bandWidth() {
    return percent(share(cut + band) - share(cut - band));
  }

  /** The whole abilities on the scale. */
  public List<Integer> ticks() {
    return IntStream.rangeClosed((int) Math.ceil(low), (int) Math.floor(high)).boxed().toList();
  }

  private double share(double theta) {
    return Math.clamp((theta - low) / (high - low), 0, 1);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }
}
