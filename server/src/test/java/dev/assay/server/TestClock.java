// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The system's clock, moved forward as far as a test asks. */
public final class TestClock extends Clock {
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final boolean moves;

  TestClock(boolean moves) {
    this.moves = moves;
  }

  /** For tests with {@link MovingClock} only. */
  public void advance(Duration by) {
    if (!moves) {
      throw new IllegalStateException("only a test with @MovingClock moves the clock");
    }
    ahead.updateAndGet(before -> before.plus(by));
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Configuration {
    @Bean
    @Primary
    TestClock testClock(@Value("${" + MovingClock.PROPERTY + ":false}") boolean moves) {
      return new TestClock(moves);
    }
  }
}
