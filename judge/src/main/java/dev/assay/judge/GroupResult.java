// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a program did on a group of test cases.
 *
 * @param name such as {@code secret/01-small}
 * @param score what it earned; empty for problems without scores
 * @param most what it could have earned, where that is bounded
 * @param total cases in the group, judged or not
 * @param cases the cases that were judged, those of groups below left out
 */
public record GroupResult(
    String name,
    Verdict verdict,
    OptionalDouble score,
    OptionalDouble most,
    int total,
    List<CaseResult> cases,
    List<GroupResult> groups) {

  public GroupResult {
    cases = List.copyOf(cases);
    groups = List.copyOf(groups);
  }

  /** All cases judged, groups below included, in order. */
  public Stream<CaseResult> allCases() {
    return Stream.concat(cases.stream(), groups.stream().flatMap(GroupResult::allCases));
  }

  /** How many cases passed. */
  public int passed() {
    return (int) allCases().filter(CaseResult::accepted).count();
  }

  /** Time of the slowest case. */
  public Duration time() {
    return allCases().map(CaseResult::time).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  /** Memory of the largest case. */
  public long memoryBytes() {
    return allCases().mapToLong(CaseResult::memoryBytes).max().orElse(0);
  }

  /** Of the first case whose time was close to the limit. */
  public Optional<NearLimit> near() {
    return allCases().flatMap(result -> result.near().stream()).findFirst();
  }

  /** This group and all below. */
  public Stream<GroupResult> withGroups() {
    return Stream.concat(Stream.of(this), groups.stream().flatMap(GroupResult::withGroups));
  }
}
