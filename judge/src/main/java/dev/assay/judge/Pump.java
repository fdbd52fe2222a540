// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Carries bytes from one cell to another, at once, and keeps the first of them. */
final class Pump {
  private final Thread thread;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private volatile long ended;

  private Pump(InputStream from, Optional<OutputStream> to, int keep) {
    this.thread = Thread.ofVirtual().unstarted(() -> carry(from, to, keep));
  }

  static Pump start(InputStream from, Optional<OutputStream> to, int keep) {
    Pump pump = new Pump(from, to, keep);
    pump.thread.start();
    return pump;
  }

  void finish() throws InterruptedException {
    thread.join();
  }

  /** Whether this stream ended before that one; both have {@linkplain #finish finished}. */
  boolean endedBefore(Pump other) {
    return ended - other.ended < 0;
  }

  byte[] kept() {
    return kept.toByteArray();
  }

  private void carry(InputStream from, Optional<OutputStream> to, int keep) {
    byte[] block = new byte[8192];
    boolean listening = to.isPresent();
    try {
      for (int n = from.read(block); n >= 0; n = from.read(block)) {
        kept.write(block, 0, Math.max(0, Math.min(n, keep - kept.size())));
        listening = listening && write(to.orElseThrow(), block, n);
      }
    } catch (IOException end) {
      // the cell has ended, and with it the conversation
    }
    ended = System.nanoTime();
    to.ifPresent(Pump::close);
  }

  private static boolean write(OutputStream to, byte[] block, int n) {
    try {
      to.write(block, 0, n);
      to.flush();
      return true;
    } catch (IOException nobodyListens) {
      return false;
    }
  }

  private static void close(OutputStream to) {
    try {
      to.close();
    } catch (IOException nobodyListens) {
      // it has ended already
    }
  }
}
