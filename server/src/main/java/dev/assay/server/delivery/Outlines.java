// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.blueprint.Adaptive;
import dev.assay.server.blueprint.AdaptivePlans;
import dev.assay.server.delivery.Briefing.Adapts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What is in a test, as it is said before the start. */
@Component
class Outlines {
  private final Forms forms;
  private final AdaptivePlans plans;

  Outlines(Forms forms, AdaptivePlans plans) {
    this.forms = forms;
    this.plans = plans;
  }

  /**
   * How many items of each type; of questions that are chosen one by one, how many are expected.
   */
  Map<String, Long> of(Seat seat) {
    Map<String, Long> counts = new TreeMap<>(Forms.countByType(forms.of(seat.testVersion())));
    adapts(seat).ifPresent(adapts -> counts.put(Adaptive.TYPE, (long) adapts.about()));
    return counts;
  }

  /** About how many questions are chosen one by one; empty where everybody gets the same. */
  Optional<Adapts> adapts(Seat seat) {
    return seat.rules()
        .adaptive()
        .flatMap(adaptive ->
            plans
                .of(seat.testVersion())
                .map(planned -> new Adapts((int) planned.forecast().about(), adaptive.most())));
  }

  /** How one moves between items, as part of a message's key. */
  static String moving(Seat seat) {
    return seat.rules().adaptive().isPresent()
        ? "adaptive"
        : seat.rules().navigation().name().toLowerCase(Locale.ROOT);
  }
}
