// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a stream to its end, so that its writer never waits, and keeps the last of it. */
final class Complaints implements Runnable {
  private static final int KEPT = 2_000;

  private final InputStream stream;
  private final StringBuilder last = new StringBuilder();

  Complaints(InputStream stream) {
    this.stream = stream;
  }

  @Override
  public void run() {
    byte[] buffer = new byte[8_192];
    try (stream) {
      for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
        add(new String(buffer, 0, n, StandardCharsets.UTF_8));
      }
    } catch (IOException ended) {
      return;
    }
  }

  private synchronized void add(String text) {
    last.append(text);
    last.delete(0, Math.max(0, last.length() - KEPT));
  }

  synchronized String text() {
    return last.toString().strip();
  }
}
