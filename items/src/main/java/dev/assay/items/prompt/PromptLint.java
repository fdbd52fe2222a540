// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import dev.assay.items.Findings;
import dev.assay.items.ManifestReader;
import dev.assay.items.prompt.check.Check;
import dev.assay.items.prompt.check.ModelAnswer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What makes a prompt item unfair or weak, as far as it shows without a model. */
record PromptLint(PromptDocument item, Findings findings) {
  private static final String FIELDS = ManifestReader.FILE + " prompt.";
  private static final int FEWEST_HIDDEN = 20;
  private static final int MOST_SHOWN = 8;
  private static final int FEWEST_OF_A_GROUP = 3;

  void all() {
    cases();
    checks();
    prompts();
    outputs();
  }

  private void cases() {
    int hidden = item.hidden().size();
    if (!item.manifest().practice() && hidden < FEWEST_HIDDEN) {
      findings.error(CaseReader.FILE, hidden + " hidden cases; 20 at least keep the error small");
    } else if (hidden < 2) {
      findings.error(CaseReader.FILE, "needs two hidden cases at least");
    }
    int shown = item.shown().size();
    if (shown < 2 || shown > MOST_SHOWN) {
      findings.error(CaseReader.FILE, shown + " shown cases; two to eight are to be tried on");
    }
    Set<String> ids = new HashSet<>();
    Map<Map<String, String>, String> inputs = new HashMap<>();
    Map<String, Integer> groups = new TreeMap<>();
    for (PromptCase one : item.cases()) {
      if (!ids.add(one.id())) {
        findings.error(CaseReader.FILE, one.id() + " names two cases");
      }
      String same = inputs.putIfAbsent(one.input(), one.id());
      if (same != null) {
        findings.error(CaseReader.FILE, one.id() + " has the same input as " + same);
      }
      if (!one.shown()) {
        groups.merge(one.group(), 1, Integer::sum);
      }
      answer(one);
    }
    groups.forEach((group, count) -> {
      if (count < FEWEST_OF_A_GROUP) {
        findings.warning(
            CaseReader.FILE, "group \"" + group + "\" has fewer than three hidden cases");
      }
    });
  }

  /** The author's own answer meets every check that the case asks for. */
  private void answer(PromptCase one) {
    CaseMarks marks = CaseMarks.of(item.checks(), one.expected(), answer(one.expected().text()));
    marks
        .shares()
        .forEach((check, share) -> {
          if (share < 1) {
            findings.error(
                CaseReader.FILE, "the answer of " + one.id() + " does not meet " + check);
          }
        });
  }

  private static ModelAnswer answer(String text) {
    return new ModelAnswer(text, 0);
  }

  private void checks() {
    List<Check> checks = item.checks();
    if (checks.stream().allMatch(Check::guards)) {
      findings.error(FIELDS + "checks", "has none that an empty answer does not meet");
    }
    for (Check check : checks) {
      boolean asked =
          item.hidden().stream()
              .anyMatch(one -> check.share(one.expected(), answer("")).isPresent());
      if (!asked && !item.hidden().isEmpty()) {
        findings.error(FIELDS + "checks", check.label().name() + " is asked for by no hidden case");
      }
    }
  }

  private void prompts() {
    if (!item.plain().unused(item.names()).isEmpty()) {
      findings.error(
          PromptType.PLAIN,
          "has no place for " + String.join(", ", item.plain().unused(item.names())));
    }
    item.prompts().forEach(this::prompt);
    prompt(PromptType.PLAIN, item.plain());
  }

  private void prompt(String file, WrittenPrompt prompt) {
    Set<String> unknown = prompt.unknown(item.names());
    if (!unknown.isEmpty()) {
      findings.error(file, "has places for what is no variable: " + String.join(", ", unknown));
    }
    if (prompt.examples().size() > item.mostExamples()) {
      findings.error(file, "shows more examples than candidates may");
    }
    if (prompt.length() > item.longest()) {
      findings.error(file, "is longer than candidates may write: " + prompt.length());
    }
  }

  private void outputs() {
    Set<String> names = new HashSet<>();
    item.checks().forEach(check -> names.add(check.label().name()));
    boolean fails = false;
    for (LabelledOutput output : item.outputs()) {
      if (item.called(output.of()).isEmpty()) {
        findings.error(LabelledOutput.FILE, output.of() + " is no case");
      }
      for (String failed : output.fails()) {
        fails = true;
        if (!names.contains(failed)) {
          findings.error(LabelledOutput.FILE, failed + " is no check");
        }
      }
    }
    if (!fails && !item.outputs().isEmpty()) {
      findings.error(LabelledOutput.FILE, "has none that fails: nothing proves the checks");
    }
  }
}
