// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.fairness.GroupAnswers;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is held about a candidate's invitation. */
@Component
@Profile("web")
class HeldData {
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    String ofAttempt = "attempt_id in (select id from attempt where invitation_id = :invitation)";
    PARTS.put(
        "invitation",
        """
        select candidate_name, candidate_email, time_multiplier, created_at, expires_at, opened_at,
               declined_at, cancelled_at, reminded_at, stage
        from invitation where id = :invitation\
        """);
    PARTS.put(
        "requests",
        "select kind, message, created_at, answered_at, answer from candidate_request"
            + " where invitation_id = :invitation order by created_at");
    PARTS.put(
        "mail",
        "select recipient, subject, body, state, created_at, sent_at from mail"
            + " where invitation_id = :invitation order by created_at");
    PARTS.put(
        "attempt",
        "select started_at, deadline_at, submitted_at, submitted_by, receipt from attempt"
            + " where invitation_id = :invitation");
    PARTS.put(
        "events", "select kind, detail, at from attempt_event where " + ofAttempt + " order by id");
    PARTS.put(
        "saves",
        "select position, payload, made_at, received_at, arrival from response_save where "
            + ofAttempt
            + " order by position, received_at, seq");
    PARTS.put(
        "items",
        "select position, flagged, seen_at, seconds_spent from item_state where "
            + ofAttempt
            + " order by position");
    PARTS.put(
        "chosenItems",
        "select position, item_hash, chosen_at from attempt_item where "
            + ofAttempt
            + " order by position");
    PARTS.put(
        "promptModels",
        "select position, model from prompt_pin where " + ofAttempt + " order by position");
    PARTS.put(
        "pairs",
        "select position, pair, alone from paired_item where " + ofAttempt + " order by position");
    PARTS.put("laterModel", "select url, model from follow_up_model where " + ofAttempt);
    PARTS.put(
        "runs",
        "select request, state, result, created_at from run where "
            + ofAttempt
            + " order by created_at");
    // What was planted is told when the attempt is over.
    PARTS.put(
        "assistant",
        "select t.position, t.question, t.asked_at, t.answer, t.trouble, t.simulated,"
            + " case when a.submitted_at is not null then t.planted end as planted"
            + " from assistant_turn t join attempt a on a.id = t.attempt_id where t."
            + ofAttempt
            + " order by t.asked_at");
    PARTS.put(
        "takenOver",
        "select position, how, body, at from assistant_taking where " + ofAttempt + " order by id");
    // What a model made of hidden inputs would tell of them, and questions for an interview are
    // heard there; what the candidate was shown is here.
    PARTS.put(
        "models",
        "select position, purpose, outcome,"
            + " case when purpose in ('assistant', 'prompt-try') then response end as response,"
            + " input_tokens, output_tokens, counted, cost, currency, model, simulated, started_at,"
            + " ended_at from model_exchange where "
            + ofAttempt
            + " order by started_at");
    PARTS.put(
        "grades",
        "select position, state, marks, graded_at from grade where "
            + ofAttempt
            + " order by position");
    PARTS.put(
        "ratings",
        "select t.position, t.round, t.reason, r.levels, r.note, r.done_at, t.settled_at,"
            + " t.levels as counted from rating_task t join rating r on r.task_id = t.id"
            + " where r.done_at is not null and t."
            + ofAttempt
            + " order by t.position, t.round, r.done_at");
    PARTS.put(
        "score",
        "select theta, standard_error, provisional, computed_at from score where " + ofAttempt);
    PARTS.put(
        "earlierScores",
        "select theta, standard_error, provisional, computed_at from earlier_score where "
            + ofAttempt
            + " order by id");
    PARTS.put(
        "comments",
        "select body, created_at from comment where invitation_id = :invitation order by created_at");
    PARTS.put(
        "decisions",
        "select kind, detail, at from decision where invitation_id = :invitation order by id");
  }

  private final GroupAnswers groups;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final JsonMapper json;
  private final Clock clock;

  HeldData(
      GroupAnswers groups,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      JsonMapper json,
      Clock clock) {
    this.groups = groups;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  Map<String, Object> of(Seat seat) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("organisation", seat.organisationName());
    data.put("test", seat.testName());
    data.put("asOf", clock.instant().toString());
    transactions.executeWithoutResult(_ -> {
      PARTS.forEach((name, query) -> data.put(name, part(query, seat.id())));
      data.put("aboutYou", groups.of(seat.id()));
    });
    return data;
  }

  private JsonNode part(String query, UUID invitation) {
    return json.readTree(
        jdbc.sql("select coalesce(json_agg(part), '[]')::text from (" + query + ") part")
            .param("invitation", invitation)
            .query(String.class)
            .single());
  }
}
