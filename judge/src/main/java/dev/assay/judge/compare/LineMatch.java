// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.compare;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Whether one line would pass for another under the validator's flags. */
final class LineMatch {
  private LineMatch() {}

  static boolean same(String expected, String got, ValidatorFlags flags) {
    try {
      return new DefaultValidator(flags).compare(bytes(expected), bytes(got))
          instanceof Comparison.Same;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
