// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The product's words where no page is being made. */
public final class TestWords {
  private TestWords() {}

  public static Text english() {
    try {
      return new Text(new WordsConfiguration().messageSource(), Locale.ENGLISH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
