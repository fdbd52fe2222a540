// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the default output validator compares tokens. The flags are the format's own: {@code
 * case_sensitive}, {@code space_change_sensitive}, {@code float_tolerance}, {@code
 * float_relative_tolerance} and {@code float_absolute_tolerance}.
 */
public record ValidatorFlags(
    boolean caseSensitive,
    boolean spaceChangeSensitive,
    Optional<BigDecimal> absoluteTolerance,
    Optional<BigDecimal> relativeTolerance) {

  /** Tokens compared without regard to case, white space ignored, numbers compared as text. */
  public static ValidatorFlags none() {
    return new ValidatorFlags(false, false, Optional.empty(), Optional.empty());
  }

  /**
   * Reads flags as they stand in a package.
   *
   * @throws BadValidatorFlags naming the argument that is not one of the validator's
   */
  public static ValidatorFlags parse(List<String> arguments) {
    boolean caseSensitive = false;
    boolean spaceChangeSensitive = false;
    Optional<BigDecimal> absolute = Optional.empty();
    Optional<BigDecimal> relative = Optional.empty();
    List<String> words = words(arguments);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      switch (word) {
        case "case_sensitive" -> caseSensitive = true;
        case "space_change_sensitive" -> spaceChangeSensitive = true;
        case "float_tolerance" -> {
          absolute = Optional.of(tolerance(words, ++i));
          relative = absolute;
        }
        case "float_absolute_tolerance" -> absolute = Optional.of(tolerance(words, ++i));
        case "float_relative_tolerance" -> relative = Optional.of(tolerance(words, ++i));
        default ->
            throw new BadValidatorFlags(
                "'" + word + "' is not an argument of the default output validator");
      }
    }
    return new ValidatorFlags(caseSensitive, spaceChangeSensitive, absolute, relative);
  }

  boolean comparesNumbers() {
    return absoluteTolerance.isPresent() || relativeTolerance.isPresent();
  }

  private static List<String> words(List<String> arguments) {
    List<String> words = new ArrayList<>();
    for (String argument : arguments) {
      for (String word : argument.trim().split("\\s+", -1)) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    return words;
  }

  private static BigDecimal tolerance(List<String> words, int index) {
    String name = words.get(index - 1);
    if (index >= words.size()) {
      throw new BadValidatorFlags("'" + name + "' needs a number after it");
    }
    String word = words.get(index);
    BigDecimal value =
        Decimal.parse(word)
            .flatMap(Decimal::exact)
            .orElseThrow(
                () -> new BadValidatorFlags("'" + name + " " + word + "': not a decimal number"));
    if (value.signum() < 0) {
      throw new BadValidatorFlags("'" + name + " " + word + "': a tolerance is not negative");
    }
    return value;
  }

  /** The arguments of the default output validator cannot be understood. */
  public static final class BadValidatorFlags extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadValidatorFlags(String message) {
      super(message);
    }
  }
}
