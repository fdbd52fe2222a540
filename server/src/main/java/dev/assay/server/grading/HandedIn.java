// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.server.delivery.AttemptSubmitted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the grading of an attempt in the transaction that hands it in. */
@Component
class HandedIn {
  private final GradingDesk desk;

  HandedIn(GradingDesk desk) {
    this.desk = desk;
  }

  @EventListener
  void on(AttemptSubmitted submitted) {
    desk.open(submitted.attempt(), submitted.organisation());
  }
}
