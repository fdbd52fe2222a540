// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Everything the judge found out about a program. For authors and reviewers: it quotes hidden data;
 * {@link CandidateReport} is for candidates.
 *
 * @param build what the compiler said
 * @param data the results by group; empty when nothing was run
 * @param score for scoring problems
 * @param detail why the verdict is what it is, in one line
 */
public record Judgement(
    Verdict verdict,
    Build build,
    Optional<GroupResult> data,
    OptionalDouble score,
    Duration timeLimit,
    String detail) {

  /** All cases judged, in order. */
  public Stream<CaseResult> cases() {
    return data.stream().flatMap(GroupResult::allCases);
  }

  /** The group of that name, such as {@code secret/01-small}, when it was judged. */
  public Optional<GroupResult> group(String name) {
    return data.stream()
        .flatMap(GroupResult::withGroups)
        .filter(g -> g.name().equals(name))
        .findFirst();
  }

  /** Time of the slowest case. */
  public Duration time() {
    return data.map(GroupResult::time).orElse(Duration.ZERO);
  }

  /** Memory of the largest case. */
  public long memoryBytes() {
    return data.map(GroupResult::memoryBytes).orElse(0L);
  }
}
