// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import dev.assay.items.Manifest;
import dev.assay.items.prompt.check.Check;
import dev.assay.items.rubric.RatedDocument;
import dev.assay.items.rubric.RatedExample;
import dev.assay.items.rubric.Rubric;
import dev.assay.models.JsonSchema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A prompt item, hidden cases and right answers included. Where a model is connected the prompt is
 * executed; where none is, people rate it by the rubric.
 *
 * @param statement Markdown: the task
 * @param variables what each of them holds, by name
 * @param json whether answers are JSON; otherwise they are plain text
 * @param schema that answers have to follow, where they do
 * @param runs how often the prompt is executed on each hidden case
 * @param modelClass {@code any}, or what the model's name has to contain
 * @param settings what candidates may choose
 * @param mostExamples how many examples a prompt may show
 * @param longest how many characters a prompt may have
 * @param tryTokens how many tokens one candidate may use for tries
 * @param checks what each answer is held against
 * @param cases shown and hidden
 * @param plain the prompt that the candidate's is compared with
 * @param prompts of the examples, by file
 * @param outputs labelled answers, which prove the checks
 * @param model what a good prompt does, for raters, in Markdown
 */
public record PromptDocument(
    Manifest manifest,
    String statement,
    Map<String, String> variables,
    boolean json,
    Optional<JsonSchema> schema,
    int runs,
    String modelClass,
    SettingsLimits settings,
    int mostExamples,
    int longest,
    int tryTokens,
    List<Check> checks,
    List<PromptCase> cases,
    WrittenPrompt plain,
    Map<String, WrittenPrompt> prompts,
    List<LabelledOutput> outputs,
    Rubric rubric,
    String model,
    List<RatedExample> examples)
    implements RatedDocument {
  /** Any model will do. */
  public static final String ANY = "any";

  public PromptDocument {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    checks = List.copyOf(checks);
    cases = List.copyOf(cases);
    prompts = Collections.unmodifiableMap(new LinkedHashMap<>(prompts));
    outputs = List.copyOf(outputs);
    examples = List.copyOf(examples);
  }

  /** The names of the variables, in the author's order. */
  public Set<String> names() {
    return variables.keySet();
  }

  /** The cases that are graded. */
  public List<PromptCase> hidden() {
    return cases.stream().filter(one -> !one.shown()).toList();
  }

  /** The cases that candidates see. */
  public List<PromptCase> shown() {
    return cases.stream().filter(PromptCase::shown).toList();
  }

  public Optional<PromptCase> called(String id) {
    return cases.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The tokens that a call may cost without losing marks; empty where nothing is said. */
  public Optional<Integer> budget() {
    return checks.stream()
        .filter(dev.assay.items.prompt.check.TokenBudget.class::isInstance)
        .map(dev.assay.items.prompt.check.TokenBudget.class::cast)
        .map(dev.assay.items.prompt.check.TokenBudget::tokens)
        .findFirst();
  }

  /** Whether a model of this name may execute the item. */
  public boolean allows(String modelName) {
    return modelClass.equals(ANY)
        || modelName
            .toLowerCase(java.util.Locale.ROOT)
            .contains(modelClass.toLowerCase(java.util.Locale.ROOT));
  }

  /** Cautious: not yet measured with a model. */
  @Override
  public double assumedDiscrimination() {
    return 0.7;
  }
}
