// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import dev.assay.items.prompt.check.Check;
import dev.assay.items.prompt.check.ModelAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a prompt earned on the hidden cases of an item, beside what the plain prompt did. It holds
 * no input and no answer.
 *
 * @param checks by check
 * @param groups by group of cases
 * @param tokens a call of the candidate's prompt, on average
 * @param spread how far the runs of one case lie apart: the mean of their standard deviations
 */
public record PromptScore(
    Lift lift, List<Part> checks, List<Part> groups, double tokens, double spread) {

  public PromptScore {
    checks = List.copyOf(checks);
    groups = List.copyOf(groups);
  }

  /**
   * One line of the report.
   *
   * @param weight of a check, or the number of a group's cases
   * @param own share of the candidate's prompt, on average
   * @param plain share of the plain prompt
   */
  public record Part(String name, String says, int weight, double own, double plain) {}

  private record Scored(PromptCase given, List<CaseMarks> runs) {
    double score() {
      return runs.stream().mapToDouble(CaseMarks::score).average().orElse(0);
    }

    double spread() {
      double mean = score();
      double squares =
          runs.stream().mapToDouble(run -> (run.score() - mean) * (run.score() - mean)).sum();
      return runs.size() < 2 ? 0 : Math.sqrt(squares / (runs.size() - 1));
    }
  }

  /**
   * Marks the answers of two prompts.
   *
   * @param own answers to each hidden case, run by run, by the case's id
   * @param plain answers to the plain prompt, in the same way
   * @throws IllegalArgumentException when a hidden case has no answer
   */
  public static PromptScore of(
      PromptDocument item,
      Map<String, List<ModelAnswer>> own,
      Map<String, List<ModelAnswer>> plain) {
    List<Scored> mine = scored(item, own);
    List<Scored> theirs = scored(item, plain);
    Lift lift =
        Lift.of(
            mine.stream().mapToDouble(Scored::score).toArray(),
            theirs.stream().mapToDouble(Scored::score).toArray());
    return new PromptScore(
        lift,
        checks(item, mine, theirs),
        groups(mine, theirs),
        own.values().stream()
            .flatMap(List::stream)
            .mapToInt(ModelAnswer::tokens)
            .average()
            .orElse(0),
        mine.stream().mapToDouble(Scored::spread).average().orElse(0));
  }

  private static List<Scored> scored(PromptDocument item, Map<String, List<ModelAnswer>> answers) {
    List<Scored> scored = new ArrayList<>();
    for (PromptCase one : item.hidden()) {
      List<ModelAnswer> given = answers.getOrDefault(one.id(), List.of());
      if (given.isEmpty()) {
        throw new IllegalArgumentException("no answer to case " + one.id());
      }
      scored.add(
          new Scored(
              one,
              given.stream()
                  .map(answer -> CaseMarks.of(item.checks(), one.expected(), answer))
                  .toList()));
    }
    return scored;
  }

  private static List<Part> checks(PromptDocument item, List<Scored> mine, List<Scored> theirs) {
    return item.checks().stream()
        .map(Check::label)
        .map(label ->
            new Part(
                label.name(),
                label.says(),
                label.weight(),
                share(mine, label.name()),
                share(theirs, label.name())))
        .toList();
  }

  private static double share(List<Scored> scored, String check) {
    return scored.stream()
        .flatMap(one -> one.runs().stream())
        .filter(run -> run.shares().containsKey(check))
        .mapToDouble(run -> run.shares().get(check))
        .average()
        .orElse(0);
  }

  private static List<Part> groups(List<Scored> mine, List<Scored> theirs) {
    Function<List<Scored>, Map<String, List<Scored>>> byGroup =
        all ->
            all.stream()
                .collect(
                    Collectors.groupingBy(
                        one -> one.given().group(), LinkedHashMap::new, Collectors.toList()));
    Map<String, List<Scored>> plain = byGroup.apply(theirs);
    return byGroup.apply(mine).entrySet().stream()
        .map(group ->
            new Part(
                group.getKey(),
                "",
                group.getValue().size(),
                mean(group.getValue()),
                mean(plain.getOrDefault(group.getKey(), List.of()))))
        .toList();
  }

  private static double mean(List<Scored> scored) {
    return scored.stream().mapToDouble(Scored::score).average().orElse(0);
  }
}
