// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * When a value that a model gave is the one that is expected.
 *
 * @param tolerance of numbers: by how much they may differ
 */
public record Sameness(Kind kind, double tolerance) {
  private static final int TIMES_AS_LONG = 4;
  private static final int FREE = 60;

  /** What kind of value is compared. */
  public enum Kind {
    /** Words; case, blanks and the form of quotation marks do not matter. */
    TEXT,
    /** As it is, to the letter. */
    EXACT,
    /** Letters and digits; what stands between them does not matter. */
    CODE,
    /** A number, or a text that is one. */
    NUMBER,
    /** A day, however it is written, as long as day and month cannot be mixed up. */
    DATE,
    /** A short text in which the expected words stand. */
    HOLDS
  }

  /** Whether two values are the same; nothing given is the same as null. */
  public boolean same(JsonNode expected, JsonNode found) {
    if (isNothing(expected) || isNothing(found)) {
      return isNothing(expected) && isNothing(found);
    }
    if (expected.isContainer() || found.isContainer()) {
      return false;
    }
    if (expected.isBoolean() || found.isBoolean()) {
      return expected.equals(found);
    }
    return same(expected.asString(), found.asString());
  }

  /** Whether two texts stand for the same value. */
  boolean same(String expected, String found) {
    return switch (kind) {
      case TEXT -> Normalised.text(expected).equals(Normalised.text(found));
      case EXACT -> expected.equals(found);
      case CODE -> Normalised.code(expected).equals(Normalised.code(found));
      case NUMBER -> near(Normalised.number(expected), Normalised.number(found));
      case DATE ->
          Normalised.date(expected).isPresent()
              && Normalised.date(expected).equals(Normalised.date(found));
      case HOLDS -> holds(Normalised.text(expected), Normalised.text(found));
    };
  }

  private boolean near(Optional<BigDecimal> expected, Optional<BigDecimal> found) {
    return expected.isPresent()
        && found.isPresent()
        && expected.get().subtract(found.get()).abs().compareTo(BigDecimal.valueOf(tolerance)) <= 0;
  }

  /** Who copies everything has found nothing: the answer may not be much longer than the words. */
  private static boolean holds(String expected, String found) {
    return found.length() <= FREE + TIMES_AS_LONG * expected.length()
        && Words.occur(expected, found);
  }

  private static boolean isNothing(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }
}
