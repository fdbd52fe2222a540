// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.run;

import dev.assay.probes.ExchangeLog;
import dev.assay.probes.ProbePlan;
import dev.assay.probes.Surroundings;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Waits until a service says that it is ready, for as long as it lives and its budget lasts. */
record Readiness(ProbePlan plan, Boss boss) {
  private static final long NAP_MILLIS = 40;

  boolean await() throws IOException, InterruptedException {
    long ends = System.nanoTime() + TimeUnit.SECONDS.toNanos(plan.bootSeconds());
    // Asked by a client of its own: these answers are nobody's to look at.
    Surroundings waiting = new Surroundings(plan, new ExchangeLog(System::nanoTime));
    while (System.nanoTime() - ends < 0) {
      if (isReady(waiting)) {
        return true;
      }
      if (!boss.serviceLives()) {
        return false;
      }
      Thread.sleep(NAP_MILLIS);
    }
    return false;
  }

  private boolean isReady(Surroundings waiting) {
    try {
      return waiting.service().get(plan.health()).isSuccess();
    } catch (AssertionError notYet) {
      return false;
    }
  }
}
