// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.api;

import dev.assay.server.page.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a request body; what is missing or out of bounds is {@link Refusal}. */
public final class Required {
  private Required() {}

  /** A field that must be there; Java's own types cannot say so of a JSON document. */
  public static <T> T value(String field, @Nullable T value) {
    if (value == null) {
      throw Refusal.field(field, "is missing");
    }
    return value;
  }

  /** A text of at most so many characters that is not blank, without the space around it. */
  public static String text(String field, @Nullable String value, int longest) {
    String text = value(field, value).strip();
    if (text.isEmpty() || text.length() > longest) {
      throw Refusal.field(field, "1 to %,d characters are needed".formatted(longest));
    }
    return text;
  }

  public static int between(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw Refusal.field(field, "a number from %d to %d is needed".formatted(least, most));
    }
    return value;
  }

  public static double between(String field, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw Refusal.field(field, "a number from %s to %s is needed".formatted(least, most));
    }
    return value;
  }
}
