// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import dev.assay.server.tenancy.Tenancy;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Which questions an organisation asks; gender and age until its owner decides otherwise. */
@Component
public class GroupQuestions {
  private static final List<GroupQuestion> USUAL = List.of(GroupQuestion.GENDER, GroupQuestion.AGE);

  private final JdbcClient jdbc;
  private final JsonMapper json;

  GroupQuestions(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The questions that the caller's organisation asks; empty when it asks none. */
  @Transactional(readOnly = true)
  public List<GroupQuestion> asked() {
    return jdbc.sql(
            """
            select (settings -> 'groupQuestions')::text from organisation
            where id = ? and jsonb_exists(settings, 'groupQuestions')
            """)
        .param(Tenancy.required().value())
        .query(String.class)
        .optional()
        .map(text -> Stream.of(json.readValue(text, GroupQuestion[].class)).toList())
        .orElse(USUAL);
  }

  /** From now on these are asked. What was answered before stays. */
  @Transactional
  void ask(Collection<GroupQuestion> questions) {
    Set<GroupQuestion> ordered = EnumSet.noneOf(GroupQuestion.class);
    ordered.addAll(questions);
    jdbc.sql(
            """
            update organisation set settings = jsonb_set(settings, '{groupQuestions}', ?::jsonb)
            where id = ?
            """)
        .params(json.writeValueAsString(ordered), Tenancy.required().value())
        .update();
  }
}
