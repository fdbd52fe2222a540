// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What is inflated from an archive, as long as it is not more than the archive said it would be.
 */
final class StatedSize extends FilterInputStream {
  private final String path;
  private long left;

  StatedSize(InputStream in, long size, String path) {
    super(in);
    this.left = size;
    this.path = path;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new IOException(path + " is larger than its archive says");
    }
  }
}
