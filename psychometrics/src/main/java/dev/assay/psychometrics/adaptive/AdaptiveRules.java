// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.adaptive;

import dev.assay.psychometrics.assembly.Requirement;
import java.util.List;
import java.util.Optional;

/**
 * How an adaptive test chooses and when it ends.
 *
 * @param content shares that skills should have, if any
 * @param exposure who gets which of the good items
 * @param mostShown the share of people that no item is shown to more often than: above 0, 1 for
 *     everybody
 * @param perMinute whether information a minute counts
 * @param whole what must hold of the whole test: with any of these, each item is taken from a
 *     complete form that meets them all and contains what was shown (a shadow test)
 */
public record AdaptiveRules(
    StoppingRules stopping,
    Optional<ContentBalance> content,
    ExposureControl exposure,
    double mostShown,
    boolean perMinute,
    List<Requirement> whole) {

  public AdaptiveRules {
    whole = List.copyOf(whole);
    if (!(mostShown > 0 && mostShown <= 1)) {
      throw new IllegalArgumentException("a share above 0, at most 1, not " + mostShown);
    }
  }

  /** The most informative item for everybody: shows some items to all, and most to nobody. */
  public static AdaptiveRules plain(StoppingRules stopping) {
    return new AdaptiveRules(
        stopping, Optional.empty(), new ExposureControl.None(), 1, false, List.of());
  }

  public AdaptiveRules balancing(ContentBalance shares) {
    return new AdaptiveRules(stopping, Optional.of(shares), exposure, mostShown, perMinute, whole);
  }

  public AdaptiveRules controlling(ExposureControl control) {
    return new AdaptiveRules(stopping, content, control, mostShown, perMinute, whole);
  }

  public AdaptiveRules showingAtMost(double share) {
    return new AdaptiveRules(stopping, content, exposure, share, perMinute, whole);
  }

  public AdaptiveRules byMinute() {
    return new AdaptiveRules(stopping, content, exposure, mostShown, true, whole);
  }

  public AdaptiveRules fromWholeForms(List<Requirement> requirements) {
    return new AdaptiveRules(stopping, content, exposure, mostShown, perMinute, requirements);
  }
}
