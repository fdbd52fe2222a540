// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers the optional questions for the people of the demonstration. Only there with {@code
 * assay.demo}.
 */
@Component
@ConditionalOnProperty("assay.demo")
public class DemoGroups {
  private final GroupAnswers answers;

  DemoGroups(GroupAnswers answers) {
    this.answers = answers;
  }

  /** Groups are dealt out by turns; one in eight says nothing. */
  @Transactional
  public void say(UUID invitation, int turn) {
    if (turn % 8 == 7) {
      return;
    }
    Map<GroupQuestion, String> said = new EnumMap<>(GroupQuestion.class);
    said.put(GroupQuestion.GENDER, turn % 5 < 2 ? "woman" : "man");
    said.put(GroupQuestion.AGE, turn % 3 == 0 ? "from-40" : "under-40");
    answers.keep(invitation, said);
  }
}
