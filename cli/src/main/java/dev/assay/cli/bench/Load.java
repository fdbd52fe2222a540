// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Many people at once: each is a thread of its own that sends, waits for the answer, goes on. */
final class Load {
  private static final int LIMIT = 1 << 16;

  private Load() {}

  /** Something that can be sent again and again. */
  interface Sender {
    /** Sends one; false when the answer was not the one that was promised. */
    boolean send() throws IOException;
  }

  /** Everybody sends as fast as the answers come. */
  static Latencies asFastAsAnswered(List<? extends Sender> senders, Duration time)
      throws InterruptedException {
    return run(senders, time, Duration.ZERO);
  }

  /**
   * Everybody sends once every pause, spread evenly. A send that is late because the answer before
   * it was slow counts from when it should have been sent.
   */
  static Latencies everyPause(List<? extends Sender> senders, Duration time, Duration pause)
      throws InterruptedException {
    return run(senders, time, pause);
  }

  /** Everybody sends once, at the same moment. */
  static Latencies atOnce(List<? extends Sender> senders) throws InterruptedException {
    return run(senders, Duration.ZERO, Duration.ZERO);
  }

  private record Sent(long[] nanos, int errors, long end) {}

  private static Latencies run(List<? extends Sender> senders, Duration time, Duration pause)
      throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(senders.size());
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Sent>> all = new ArrayList<>();
      for (int i = 0; i < senders.size(); i++) {
        Sender sender = senders.get(i);
        long offset = pause.toNanos() * i / senders.size();
        all.add(
            people.submit(() -> {
              ready.countDown();
              go.await();
              return one(sender, System.nanoTime() + offset, time.toNanos(), pause.toNanos());
            }));
      }
      ready.await(1, TimeUnit.MINUTES);
      long began = System.nanoTime();
      go.countDown();
      return together(all, began);
    }
  }

  private static Sent one(Sender sender, long first, long time, long pause) {
    long[] nanos = new long[LIMIT];
    int good = 0;
    int errors = 0;
    long due = first;
    long end = first;
    do {
      long wait = due - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(wait);
      }
      long from = pause == 0 ? System.nanoTime() : due;
      boolean kept;
      try {
        kept = sender.send();
      } catch (IOException e) {
        kept = false;
      }
      end = System.nanoTime();
      if (kept) {
        nanos[good++] = end - from;
      } else {
        errors++;
      }
      due += pause;
    } while (end - first < time && due - first <= time && good < LIMIT);
    return new Sent(java.util.Arrays.copyOf(nanos, good), errors, end);
  }

  private static Latencies together(List<Future<Sent>> all, long began)
      throws InterruptedException {
    int errors = 0;
    long end = began;
    List<long[]> parts = new ArrayList<>();
    for (Future<Sent> future : all) {
      try {
        Sent sent = future.get();
        parts.add(sent.nanos());
        errors += sent.errors();
        end = Math.max(end, sent.end());
      } catch (java.util.concurrent.ExecutionException e) {
        throw new IllegalStateException("a sender broke", e.getCause());
      }
    }
    long[] nanos = parts.stream().flatMapToLong(java.util.Arrays::stream).toArray();
    return Latencies.of(nanos, errors, (end - began) / 1e9);
  }
}
