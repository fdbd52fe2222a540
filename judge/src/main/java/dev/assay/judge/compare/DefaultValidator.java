// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.compare;

import dev.assay.judge.compare.Comparison.Different;
import dev.assay.judge.compare.Comparison.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The default output validator of the problem package format. It streams: neither side is held in
 * memory whole, only the current token. It never runs near the candidate's program.
 */
public final class DefaultValidator {
  private static final int LONGEST_QUOTE = 60;

  private final ValidatorFlags flags;

  public DefaultValidator(ValidatorFlags flags) {
    this.flags = flags;
  }

  /** Compares {@code output} with {@code answer}; closes neither. */
  public Comparison compare(InputStream answer, InputStream output) throws IOException {
    Tokens expected = new Tokens(answer);
    Tokens got = new Tokens(output);
    while (true) {
      boolean more = expected.next();
      boolean moreGot = got.next();
      if (!more || !moreGot) {
        return ending(more, moreGot, expected, got);
      }
      if (flags.spaceChangeSensitive() && !got.sameSpace(expected)) {
        return different(Reason.SPACE, expected, got);
      }
      Optional<Reason> reason = compareToken(expected, got);
      if (reason.isPresent()) {
        return different(reason.get(), expected, got);
      }
    }
  }

  private Comparison ending(boolean more, boolean moreGot, Tokens expected, Tokens got) {
    if (more) {
      return different(Reason.MISSING, expected, got);
    }
    if (moreGot) {
      return different(Reason.EXTRA, expected, got);
    }
    return flags.spaceChangeSensitive() && !got.sameSpace(expected)
        ? different(Reason.TRAILING_SPACE, expected, got)
        : new Comparison.Same();
  }

  private Optional<Reason> compareToken(Tokens expected, Tokens got) {
    if (flags.comparesNumbers()) {
      Optional<Decimal> answer = Decimal.parse(expected.token());
      if (answer.isPresent()) {
        return Decimal.parse(got.token()).filter(n -> n.near(answer.get(), flags)).isPresent()
            ? Optional.empty()
            : Optional.of(Reason.NUMBER);
      }
    }
    return got.sameToken(expected, flags.caseSensitive())
        ? Optional.empty()
        : Optional.of(Reason.TOKEN);
  }

  private static Different different(Reason reason, Tokens expected, Tokens got) {
    return new Different(
        reason,
        expected.line(),
        got.line(),
        expected.excerpt(LONGEST_QUOTE),
        got.excerpt(LONGEST_QUOTE));
  }
}
