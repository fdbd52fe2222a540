// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A prompt as somebody wrote it.
 *
 * @param system instructions, a template; may be empty
 * @param template what is said for each case
 * @param examples shown to the model before the case
 * @param schema JSON schema that answers are asked to follow; empty for none
 */
public record WrittenPrompt(
    String system, String template, List<Shot> examples, String schema, PromptSettings settings) {

  public WrittenPrompt {
    examples = List.copyOf(examples);
  }

  /**
   * An example: a case that the candidate made up, and the answer to it.
   *
   * @param input by variable
   */
  public record Shot(Map<String, String> input, String output) {
    public Shot {
      input = Map.copyOf(input);
    }
  }

  /** Whether nothing was asked of the model. */
  public boolean isEmpty() {
    return system.isBlank() && template.isBlank();
  }

  /** How many characters somebody wrote. */
  public int length() {
    return system.length()
        + template.length()
        + schema.length()
        + examples.stream()
            .mapToInt(shot ->
                shot.output().length()
                    + shot.input().values().stream().mapToInt(String::length).sum())
            .sum();
  }

  /** Names in places of the templates that are no variables: most often a slip of the pen. */
  public Set<String> unknown(Set<String> variables) {
    Set<String> unknown = new TreeSet<>(new PromptTemplate(system).names());
    unknown.addAll(new PromptTemplate(template).names());
    unknown.removeAll(variables);
    return unknown;
  }

  /** Variables that have no place, so that the model would not see them. */
  public Set<String> unused(Set<String> variables) {
    Set<String> unused = new TreeSet<>(variables);
    unused.removeAll(new PromptTemplate(system).names());
    unused.removeAll(new PromptTemplate(template).names());
    return unused;
  }

  /** What is sent for one case. The case's values stand in the template, and nowhere else. */
  public PromptRequest request(Map<String, String> input) {
    List<PromptRequest.Message> messages = new ArrayList<>();
    if (!system.isBlank()) {
      messages.add(
          new PromptRequest.Message(
              PromptRequest.Role.SYSTEM, new PromptTemplate(system).filled(input)));
    }
    PromptTemplate user = new PromptTemplate(template);
    for (Shot shot : examples) {
      messages.add(
          new PromptRequest.Message(
              PromptRequest.Role.USER, user.filled(new TreeMap<>(shot.input()))));
      messages.add(new PromptRequest.Message(PromptRequest.Role.ASSISTANT, shot.output()));
    }
    messages.add(new PromptRequest.Message(PromptRequest.Role.USER, user.filled(input)));
    return new PromptRequest(messages, settings, schema);
  }
}
