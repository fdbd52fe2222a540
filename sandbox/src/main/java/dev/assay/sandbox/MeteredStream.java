// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Counts what a program writes and raises the alarm once when it is more than allowed. */
final class MeteredStream extends FilterInputStream {

  private final long most;
  private final Runnable alarm;
  private long seen;
  private volatile boolean truncated;

  MeteredStream(InputStream in, long most, Runnable alarm) {
    super(in);
    this.most = most;
    this.alarm = alarm;
  }

  boolean truncated() {
    return truncated;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (truncated) {
      return -1;
    }
    int count = in.read(buffer, offset, length);
    if (count < 0) {
      return count;
    }
    seen += count;
    if (seen <= most) {
      return count;
    }
    truncated = true;
    alarm.run();
    int kept = (int) (count - (seen - most));
    return kept == 0 ? -1 : kept;
  }

  /** All there is, up to the limit. */
  byte[] drain() {
    var all = new ByteArrayOutputStream();
    try {
      transferTo(all);
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
    return all.toByteArray();
  }
}
