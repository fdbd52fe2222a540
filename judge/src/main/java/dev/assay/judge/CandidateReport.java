// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.language.Diagnostic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a judgement its author may see. Made field by field: samples in full; of hidden data only
 * the verdict, the class of an error that comes with the language, one line of the program itself,
 * time and memory. Nothing a program printed on hidden data, and no name it made up, comes through,
 * except from groups whose author shows failed cases.
 *
 * @param compileErrors about the program's own lines
 * @param compilerOutput what the compiler said; it has seen nothing hidden
 */
public record CandidateReport(
    Verdict verdict,
    List<Diagnostic> compileErrors,
    String compilerOutput,
    List<Sample> samples,
    List<Group> groups) {

  public CandidateReport {
    compileErrors = List.copyOf(compileErrors);
    samples = List.copyOf(samples);
    groups = List.copyOf(groups);
  }

  /** A sample, with everything there is to see. */
  public record Sample(
      String name,
      Verdict verdict,
      Duration time,
      long memoryBytes,
      Optional<NearLimit> near,
      Optional<SampleFeedback> feedback) {}

  /**
   * A group of hidden cases.
   *
   * @param near when the time of a case was close to the limit
   * @param errorType class of the first run-time error, when it comes with the language
   * @param errorLine the program's own line it happened in
   * @param failed cases that failed, in full, where the author shows them
   */
  public record Group(
      String name,
      Verdict verdict,
      OptionalDouble score,
      OptionalDouble most,
      Duration time,
      long memoryBytes,
      Optional<NearLimit> near,
      Optional<String> errorType,
      Optional<Integer> errorLine,
      List<Sample> failed) {
    public Group {
      failed = List.copyOf(failed);
    }
  }

  /** What may be seen of a judgement, of hidden data as little as can be. */
  public static CandidateReport of(Judgement judgement) {
    return of(judgement, Set.of());
  }

  /**
   * What may be seen of a judgement.
   *
   * @param shown groups of hidden data whose failed cases are shown
   */
  public static CandidateReport of(Judgement judgement, Set<String> shown) {
    List<Diagnostic> errors = List.of();
    String output = "";
    if (judgement.build() instanceof Build.Refused refused) {
      errors = refused.diagnostics();
      output = refused.text();
    }
    List<Sample> samples =
        judgement
            .cases()
            .filter(c -> c.name().startsWith("sample/"))
            .map(CandidateReport::whole)
            .toList();
    List<Group> groups =
        judgement.data().stream()
            .flatMap(CandidateReport::hidden)
            .map(group -> group(group, shown.contains(group.name())))
            .toList();
    return new CandidateReport(judgement.verdict(), errors, output, samples, groups);
  }

  /** The first sample that did not pass. */
  public Optional<Sample> firstFailure() {
    return samples.stream().filter(s -> s.verdict() != Verdict.AC).findFirst();
  }

  /** The groups that hold cases, the secret data as a whole when it has no groups. */
  private static Stream<GroupResult> hidden(GroupResult data) {
    return data.withGroups()
        .filter(g -> g.name().equals("secret") || g.name().startsWith("secret/"))
        .filter(g -> g.groups().isEmpty());
  }

  private static Sample whole(CaseResult result) {
    return new Sample(
        result.name(),
        result.verdict(),
        result.time(),
        result.memoryBytes(),
        result.near(),
        result.feedback());
  }

  private static Group group(GroupResult group, boolean shown) {
    Optional<CaseResult> crashed =
        group.allCases().filter(c -> c.verdict() == Verdict.RTE).findFirst();
    return new Group(
        group.name(),
        group.verdict(),
        group.score(),
        group.most(),
        group.time(),
        group.memoryBytes(),
        group.near(),
        crashed.flatMap(c -> c.crash().knownType()),
        crashed.flatMap(c -> c.crash().places().stream().findFirst().map(p -> p.line())),
        shown
            ? group.allCases().filter(c -> !c.accepted()).map(CandidateReport::whole).toList()
            : List.of());
  }
}
