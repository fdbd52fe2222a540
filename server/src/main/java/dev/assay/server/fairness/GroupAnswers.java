// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What candidates have said of themselves, one by one: for the candidates alone. The team sees
 * totals.
 */
@Component
public class GroupAnswers {
  /** People arrive in the totals this many at a time. */
  static final int BATCH = 5;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Pseudonyms pseudonyms;

  GroupAnswers(JdbcClient jdbc, JsonMapper json, Pseudonyms pseudonyms) {
    this.jdbc = jdbc;
    this.json = json;
    this.pseudonyms = pseudonyms;
  }

  /** What the candidate of an invitation has said; empty when nothing. */
  @Transactional(readOnly = true)
  public Map<GroupQuestion, String> of(UUID invitation) {
    return jdbc.sql("select answers::text from fairness.answer where pseudonym = ?")
        .param(pseudonyms.of(invitation))
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, new TypeReference<Map<GroupQuestion, String>>() {}))
        .orElse(Map.of());
  }

  /**
   * Keeps what a candidate has said in place of anything said before; saying nothing forgets it.
   *
   * @throws IllegalArgumentException when an answer is no group of its question
   */
  @Transactional
  void keep(UUID invitation, Map<GroupQuestion, String> answers) {
    answers.forEach((question, group) -> {
      if (!question.groups().contains(group)) {
        throw new IllegalArgumentException(question + " has no group " + group);
      }
    });
    if (answers.isEmpty()) {
      forget(invitation);
      return;
    }
    Optional<UUID> test =
        jdbc.sql(
                """
                select v.test_id from invitation i join test_version v on v.id = i.test_version_id
                where i.id = ?
                """)
            .param(invitation)
            .query((row, _) -> row.getObject(1, UUID.class))
            .optional();
    test.ifPresent(id -> insert(pseudonyms.of(invitation), id, new EnumMap<>(answers)));
  }

  private void insert(byte[] pseudonym, UUID test, Map<GroupQuestion, String> answers) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("fairness " + test)
        .query((_, _) -> true)
        .single();
    jdbc.sql(
            """
            insert into fairness.answer (pseudonym, organisation_id, test_id, answers, batch)
            select :pseudonym, t.organisation_id, t.id, :answers::jsonb, coalesce(
              (select case when count(*) >= :size then batch + 1 else batch end
               from fairness.answer where test_id = :test group by batch
               order by batch desc limit 1), 1)
            from test t where t.id = :test
            on conflict (pseudonym) do update set answers = excluded.answers
            """)
        .param("pseudonym", pseudonym)
        .param("answers", json.writeValueAsString(answers))
        .param("size", BATCH)
        .param("test", test)
        .update();
  }

  /** Nothing of what the candidate said is left. */
  @Transactional
  public void forget(UUID invitation) {
    jdbc.sql("delete from fairness.answer where pseudonym = ?")
        .param(pseudonyms.of(invitation))
        .update();
  }
}
