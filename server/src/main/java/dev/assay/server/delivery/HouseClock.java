// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the web process does by itself: its heartbeat, and settling attempts whose time is over. The
 * first beat comes before the first request is let in, so that an outage is given back before
 * anything can be late because of it.
 */
@Component
@Profile("web")
class HouseClock implements SmartInitializingSingleton, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(HouseClock.class);
  private static final Duration SWEEP = Duration.ofSeconds(5);

  private final Heartbeats heartbeats;
  private final DeadlineSweep sweep;
  private volatile boolean running = true;
  private final Thread beating;
  private final Thread sweeping;

  HouseClock(Heartbeats heartbeats, DeadlineSweep sweep) {
    this.heartbeats = heartbeats;
    this.sweep = sweep;
    beating =
        Thread.ofVirtual()
            .name("heartbeat")
            .unstarted(() -> every(Heartbeats.INTERVAL, heartbeats::beat));
    sweeping =
        Thread.ofVirtual().name("deadline sweep").unstarted(() -> every(SWEEP, this.sweep::run));
  }

  @Override
  public void afterSingletonsInstantiated() {
    heartbeats.beat();
    beating.start();
    sweeping.start();
  }

  private void every(Duration pause, Runnable work) {
    while (running) {
      try {
        Thread.sleep(pause);
        work.run();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("{} failed and goes on", Thread.currentThread().getName(), e);
      }
    }
  }

  /** Ends after the last beat, so that a restart is charged from here. */
  @Override
  public void destroy() {
    running = false;
    beating.interrupt();
    sweeping.interrupt();
  }
}
