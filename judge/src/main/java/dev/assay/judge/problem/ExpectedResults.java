// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import dev.assay.judge.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a submission's own source says of it, as DOMjudge and BAPCtools have authors write it
 * in a comment: {@code @EXPECTED_RESULTS@: WRONG-ANSWER, TIMELIMIT}.
 */
final class ExpectedResults {
  private static final Pattern TAG = Pattern.compile("@EXPECTED_RESULTS@:([^\\r\\n]*)");
  private static final Pattern WORD = Pattern.compile("[A-Z]+(?:[-_][A-Z]+)*");

  private ExpectedResults() {}

  /** The verdicts that one of the files names; empty when none names any. */
  static Optional<Set<Verdict>> in(Map<String, byte[]> files) {
    Set<Verdict> named = EnumSet.noneOf(Verdict.class);
    for (byte[] file : files.values()) {
      Matcher tag = TAG.matcher(new String(file, StandardCharsets.ISO_8859_1));
      if (tag.find()) {
        WORD.matcher(tag.group(1))
            .results()
            .forEach(word -> verdict(word.group().replace('_', '-')).ifPresent(named::add));
      }
    }
    return named.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(named));
  }

  private static Optional<Verdict> verdict(String word) {
    return switch (word) {
      case "CORRECT", "ACCEPTED" -> Optional.of(Verdict.AC);
      case "WRONG-ANSWER", "NO-OUTPUT" -> Optional.of(Verdict.WA);
      case "TIMELIMIT", "TIME-LIMIT-EXCEEDED" -> Optional.of(Verdict.TLE);
      case "RUN-ERROR", "RUN-TIME-ERROR", "RUNTIME-ERROR", "MEMORY-LIMIT", "OUTPUT-LIMIT" ->
          Optional.of(Verdict.RTE);
      case "COMPILER-ERROR", "COMPILE-ERROR" -> Optional.of(Verdict.CE);
      default -> Optional.empty();
    };
  }
}
