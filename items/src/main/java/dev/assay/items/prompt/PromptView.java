// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import dev.assay.items.CandidateView;
import dev.assay.items.rubric.RubricView;
import java.util.List;
import java.util.Map;

/**
 * What a candidate sees of a prompt item.
 *
 * @param statementHtml the task
 * @param variables what each holds, by name
 * @param schema that answers have to follow; empty for none
 * @param cases those to try on
 * @param hidden how many cases are graded
 * @param runs how often each of them
 * @param checks what answers are held against
 * @param plain the prompt that one's own is compared with
 * @param settings what may be chosen
 * @param mostExamples how many examples a prompt may show
 * @param longest how many characters it may have
 * @param tryTokens how many tokens tries may use
 * @param budget tokens that a call may cost; 0 where nothing is said
 * @param execution who decides what the prompt is worth: a model that executes it, or people
 * @param rubric what counts where people rate the prompt
 */
public record PromptView(
    String statementHtml,
    Map<String, String> variables,
    boolean json,
    String schema,
    List<ShownCase> cases,
    int hidden,
    int runs,
    List<ShownCheck> checks,
    Plain plain,
    SettingsLimits settings,
    int mostExamples,
    int longest,
    int tryTokens,
    int budget,
    Execution execution,
    RubricView rubric)
    implements CandidateView {

  public PromptView {
    cases = List.copyOf(cases);
    checks = List.copyOf(checks);
  }

  /**
   * What becomes of a prompt.
   *
   * @param executed whether a model executes it; otherwise people rate it
   * @param model its name; empty where none executes
   * @param simulated whether the model only says what was written down beforehand
   */
  public record Execution(boolean executed, String model, boolean simulated) {
    /** No model is connected: people rate prompts. */
    public static final Execution RATED = new Execution(false, "", false);
  }

  /** The same, where this becomes of the prompt. */
  public PromptView with(Execution other) {
    return new PromptView(
        statementHtml,
        variables,
        json,
        schema,
        cases,
        hidden,
        runs,
        checks,
        plain,
        settings,
        mostExamples,
        longest,
        tryTokens,
        budget,
        other,
        rubric);
  }

  /** A case to try on, with a right answer. */
  public record ShownCase(String id, Map<String, String> input, String answer) {}

  /**
   * @param percent of the marks, where every check is asked for
   */
  public record ShownCheck(String name, String says, int percent) {}

  /** The prompt to compare with. */
  public record Plain(String system, String template) {}

  static PromptView of(PromptDocument item, String statementHtml) {
    int weights = item.checks().stream().mapToInt(check -> check.label().weight()).sum();
    return new PromptView(
        statementHtml,
        item.variables(),
        item.json(),
        item.schema().map(schema -> schema.text()).orElse(""),
        item.shown().stream()
            .map(one -> new ShownCase(one.id(), one.input(), one.expected().text()))
            .toList(),
        item.hidden().size(),
        item.runs(),
        item.checks().stream()
            .map(check -> check.label())
            .map(label ->
                new ShownCheck(
                    label.name(),
                    label.says(),
                    (int) Math.round(100.0 * label.weight() / Math.max(1, weights))))
            .toList(),
        new Plain(item.plain().system(), item.plain().template()),
        item.settings(),
        item.mostExamples(),
        item.longest(),
        item.tryTokens(),
        item.budget().orElse(0),
        Execution.RATED,
        item.rubric().view());
  }
}
