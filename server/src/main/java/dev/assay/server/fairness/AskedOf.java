// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The questions as one candidate meets them. Public for its template alone.
 *
 * @param seat the address of the candidate's room
 * @param answers those given so far
 */
public record AskedOf(
    String organisation,
    String seat,
    List<GroupQuestion> questions,
    Map<GroupQuestion, String> answers) {

  public AskedOf {
    questions = List.copyOf(questions);
    answers = Map.copyOf(answers);
  }

  /** Whether this is what the candidate has said. */
  public boolean said(GroupQuestion question, String group) {
    return Optional.ofNullable(answers.get(question)).filter(group::equals).isPresent();
  }

  /** Whether the candidate leaves this question open. */
  public boolean open(GroupQuestion question) {
    return !answers.containsKey(question);
  }
}
