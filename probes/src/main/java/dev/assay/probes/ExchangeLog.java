// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What was said to a service: the last exchanges of the probe that runs, and all of the run for
 * whoever holds them against the document. Thread-safe.
 */
public final class ExchangeLog {
  private static final int MOST_SHOWN = 6;
  private static final int MOST_KEPT = 2_000;
  private static final long MOST_CHARACTERS = 24 << 20;

  private final LongSupplier nanoTime;
  private final Deque<Exchange> ofProbe = new ArrayDeque<>();
  private final List<Exchange> kept = new ArrayList<>();
  private long characters;
  private long deadline = Long.MAX_VALUE;

  public ExchangeLog(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** A new probe begins, which may take this long in all. */
  public synchronized void begin(long nanos) {
    ofProbe.clear();
    deadline = nanoTime.getAsLong() + nanos;
  }

  synchronized void add(Exchange exchange) {
    ofProbe.addLast(exchange);
    if (ofProbe.size() > MOST_SHOWN) {
      ofProbe.removeFirst();
    }
    characters += exchange.reply().body().length();
    if (kept.size() < MOST_KEPT && characters <= MOST_CHARACTERS) {
      kept.add(exchange);
    }
  }

  /** Fails the probe when its time is over. */
  synchronized void checkTime() {
    if (deadline != Long.MAX_VALUE && nanoTime.getAsLong() - deadline > 0) {
      throw new Service.NoAnswer(
          "the service is so slow that the probe ran out of time", new Throwable());
    }
  }

  /** The last exchanges of the probe that runs. */
  public synchronized List<Exchange> ofProbe() {
    return List.copyOf(ofProbe);
  }

  /** All of this run, as far as they are kept. */
  public synchronized List<Exchange> all() {
    return List.copyOf(kept);
  }

  /** Whether the answers of this run were longer, all together, than can be kept. */
  public synchronized boolean isTooLong() {
    return characters > MOST_CHARACTERS;
  }
}
