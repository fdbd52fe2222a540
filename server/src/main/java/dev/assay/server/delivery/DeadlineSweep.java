// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.tenancy.Tenancy;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Settles, by the clock, the attempts whose time is over. Safe to run anywhere, any number of
 * times.
 */
@Component
class DeadlineSweep {
  private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);

  private final Attempts attempts;

  DeadlineSweep(Attempts attempts) {
    this.attempts = attempts;
  }

  void run() {
    List<Attempts.Whose> overdue = Tenancy.acrossOrganisations(attempts::overdue);
    for (Attempts.Whose attempt : overdue) {
      try {
        Tenancy.run(
            attempt.organisation(),
            () -> attempts.settleIfDue(attempt.attempt(), attempt.organisation()));
      } catch (RuntimeException e) {
        LOG.error("attempt {} could not be settled, the next sweep tries again", attempt, e);
      }
    }
  }
}
