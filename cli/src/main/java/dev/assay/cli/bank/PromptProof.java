// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.Finding;
import dev.assay.items.prompt.CaseMarks;
import dev.assay.items.prompt.LabelledOutput;
import dev.assay.items.prompt.PromptCase;
import dev.assay.items.prompt.PromptDocument;
import dev.assay.items.prompt.PromptScore;
import dev.assay.items.prompt.check.Check;
import dev.assay.items.prompt.check.ModelAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What can be proven of a prompt item without a model: that its checks tell right answers from
 * wrong ones. Labelled answers meet what they promise to meet; what says nothing earns nothing; and
 * one answer given to every case does not carry far. How well models do, no proof here can say.
 */
final class PromptProof {
  /** What a model that goes wrong may send; none of it is worth anything. */
  private static final Map<String, String> WORTHLESS =
      Map.of(
          "an empty answer", "",
          "blanks", " \n\t ",
          "garbage", "}}} no answer in any form (((",
          "an empty object", "{}",
          "an empty list", "[]",
          "HTML", "<script>alert('Assay')</script><p>Done.</p>",
          "control characters", "\u0000\u0007\u001b[31m\u202e",
          "a refusal in words", "I am sorry, but I cannot help with that.",
          "200 000 letters", "a".repeat(200_000));

  private static final double MOST_BY_ONE_ANSWER = 0.75;

  private final PromptDocument item;
  private final List<Finding> findings = new ArrayList<>();
  private int marked;

  private PromptProof(PromptDocument item) {
    this.item = item;
  }

  static Proof prove(PromptDocument item) {
    PromptProof proof = new PromptProof(item);
    item.outputs().forEach(proof::labelled);
    WORTHLESS.forEach(proof::worthless);
    proof.oneForAll();
    proof.lift();
    return new Proof(proof.marked + " answers marked, no model asked", proof.findings, List.of());
  }

  private void labelled(LabelledOutput output) {
    PromptCase given = item.called(output.of()).orElseThrow();
    CaseMarks marks = marks(given, output.output());
    Set<String> failed = new TreeSet<>();
    marks
        .shares()
        .forEach((check, share) -> {
          if (share < 1) {
            failed.add(check);
          }
        });
    if (!failed.equals(new TreeSet<>(output.fails()))) {
      error(
          "outputs.yaml",
          "%s, \"%s\": fails %s, not %s"
              .formatted(output.of(), output.says(), failed, new TreeSet<>(output.fails())));
    }
  }

  private void worthless(String what, String answer) {
    double share = mean(_ -> answer);
    if (share > 0) {
      error("checks", String.format(Locale.ROOT, "%s earns %.2f on average", what, share));
    }
  }

  /** Hard-coded answers: the right one of any case, given to all. */
  private void oneForAll() {
    for (PromptCase one : item.cases()) {
      double share = mean(_ -> one.expected().text());
      if (share > MOST_BY_ONE_ANSWER) {
        error(
            "cases.yaml",
            String.format(
                Locale.ROOT, "the answer of %s, given to all, earns %.2f", one.id(), share));
      }
    }
  }

  /** The whole score: nothing for the plain prompt's answers, everything for the right ones. */
  private void lift() {
    Map<String, List<ModelAnswer>> right = answers(one -> one.expected().text());
    Map<String, List<ModelAnswer>> nothing = answers(_ -> "");
    expect("right answers beside none", 1, PromptScore.of(item, right, nothing));
    expect("no answers beside none", 0, PromptScore.of(item, nothing, nothing));
    expect("no answers beside right ones", 0, PromptScore.of(item, nothing, right));
  }

  private void expect(String what, double share, PromptScore score) {
    if (Math.abs(score.lift().share() - share) > 1e-9) {
      error(
          "checks",
          String.format(
              Locale.ROOT, "%s: the lift is %.3f, not %.0f", what, score.lift().share(), share));
    }
  }

  private Map<String, List<ModelAnswer>> answers(Function<PromptCase, String> answer) {
    Map<String, List<ModelAnswer>> answers = new LinkedHashMap<>();
    item.hidden()
        .forEach(one -> answers.put(one.id(), List.of(new ModelAnswer(answer.apply(one), 0))));
    return answers;
  }

  private double mean(Function<PromptCase, String> answer) {
    return item.hidden().stream()
        .mapToDouble(one -> marks(one, answer.apply(one)).score())
        .average()
        .orElse(0);
  }

  private CaseMarks marks(PromptCase given, String answer) {
    marked++;
    List<Check> checks = item.checks();
    return CaseMarks.of(checks, given.expected(), new ModelAnswer(answer, 0));
  }

  private void error(String where, String message) {
    findings.add(Finding.error(where, message));
  }
}
