// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.probes.Printable;
import dev.assay.sandbox.RunningCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a cell writes on both streams, read as it comes: its beginning and its end are kept. */
final class CellLog {
  private static final int KEPT = 8_000;

  private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
  private byte[] end = new byte[0];
  private boolean cut;

  /** Reads both streams to their ends. */
  static CellLog of(RunningCell cell) {
    CellLog log = new CellLog();
    log.read(cell.stdout());
    log.read(cell.stderr());
    return log;
  }

  /** Reads the errors alone. */
  static CellLog ofErrors(RunningCell cell) {
    CellLog log = new CellLog();
    log.read(cell.stderr());
    return log;
  }

  private void read(InputStream stream) {
    Thread.ofVirtual()
        .name("cell-log")
        .start(() -> {
          byte[] buffer = new byte[4096];
          try (stream) {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
              add(buffer, n);
            }
          } catch (IOException ended) {
            return;
          }
        });
  }

  private synchronized void add(byte[] bytes, int length) {
    int first = Math.min(length, KEPT - beginning.size());
    beginning.write(bytes, 0, first);
    if (first < length) {
      ByteArrayOutputStream joined = new ByteArrayOutputStream();
      joined.writeBytes(end);
      joined.write(bytes, first, length - first);
      byte[] all = joined.toByteArray();
      cut |= all.length > KEPT;
      end = java.util.Arrays.copyOfRange(all, Math.max(0, all.length - KEPT), all.length);
    }
  }

  /** As text, nothing in it but text. */
  synchronized String text() {
    String text =
        beginning.toString(UTF_8) + (cut ? "\n... (cut) ...\n" : "") + new String(end, UTF_8);
    return Printable.of(text);
  }
}
