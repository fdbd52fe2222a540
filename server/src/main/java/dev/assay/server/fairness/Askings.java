// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import dev.assay.server.access.Caller.Candidate;
import dev.assay.server.access.Callers;
import dev.assay.server.page.Refusal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the calling candidate, once the test is handed in and the receipt was given. */
@Component
class Askings {
  private final GroupQuestions questions;
  private final GroupAnswers answers;
  private final JdbcClient jdbc;

  Askings(GroupQuestions questions, GroupAnswers answers, JdbcClient jdbc) {
    this.questions = questions;
    this.answers = answers;
    this.jdbc = jdbc;
  }

  /** The questions, and what was said so far; empty before the receipt, and for a model. */
  @Transactional(readOnly = true)
  Optional<AskedOf> ofCaller() {
    UUID invitation = caller();
    return jdbc.sql(
            """
            select o.name from attempt_of_person a join organisation o on o.id = a.organisation_id
            where a.invitation_id = ? and a.receipt is not null
            """)
        .param(invitation)
        .query(String.class)
        .optional()
        .map(organisation ->
            new AskedOf(
                organisation, "/room/" + invitation, questions.asked(), answers.of(invitation)));
  }

  /**
   * The same.
   *
   * @throws Refusal before the receipt, and to a language model
   */
  @Transactional(readOnly = true)
  AskedOf required() {
    return ofCaller()
        .orElseThrow(() -> Refusal.conflict("This is asked after the test is handed in."));
  }

  /**
   * Keeps what the caller says; what is not asked, or is left open, is not kept.
   *
   * @param said groups by the questions' keys; empty or missing for no answer
   * @throws Refusal before the receipt, or when something is no group of its question
   */
  @Transactional
  void keep(Map<String, String> said) {
    Map<GroupQuestion, String> kept = new EnumMap<>(GroupQuestion.class);
    for (GroupQuestion question : required().questions()) {
      String group = said.getOrDefault(question.key(), "");
      if (!group.isEmpty()) {
        if (!question.groups().contains(group)) {
          throw Refusal.field(question.key(), "one of " + String.join(", ", question.groups()));
        }
        kept.put(question, group);
      }
    }
    answers.keep(caller(), kept);
  }

  private static UUID caller() {
    return ((Candidate) Callers.current().orElseThrow()).invitation();
  }
}
