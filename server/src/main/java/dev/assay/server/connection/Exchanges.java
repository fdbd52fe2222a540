// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import dev.assay.models.ChatOutcome;
import dev.assay.models.ChatOutcome.Answer;
import dev.assay.models.ChatOutcome.CutOff;
import dev.assay.models.ChatOutcome.Fault;
import dev.assay.models.ChatOutcome.Refused;
import dev.assay.models.ChatOutcome.TooSlow;
import dev.assay.models.ChatOutcome.WrongShape;
import dev.assay.models.ChatRequest;
import dev.assay.models.TokenUsage;
import dev.assay.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps exchanges, and finds those whose answers can be used again. */
@Component
class Exchanges {
  private static final String ANSWER = "answer";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Exchanges(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Transactional
  void keep(ModelConnection connection, ChatRequest request, Subject subject, Exchange exchange) {
    jdbc.sql(
            """
            insert into model_exchange
              (id, organisation_id, connection_id, attempt_id, position, purpose, run,
               request_hash, request, outcome, response, complete, input_tokens, output_tokens,
               counted, cost, currency, model, simulated, started_at, ended_at)
            values (:id, :organisation, :connection, :attempt, :position, :purpose, :run,
                    :hash, :request::jsonb, :outcome, :response, :complete, :input, :output,
                    :counted, :cost, :currency, :model, :simulated, :started, :ended)
            """)
        .param("id", exchange.id())
        .param("organisation", Tenancy.required().value())
        .param("connection", connection.id())
        .param("attempt", subject.attempt().orElse(null))
        .param("position", subject.position().orElse(null))
        .param("purpose", subject.purpose())
        .param("run", subject.run())
        .param("hash", request.hash())
        .param("request", json.writeValueAsString(request.withoutBytes()))
        .param("outcome", exchange.outcome() instanceof Fault fault ? fault.word() : ANSWER)
        .param("response", received(exchange.outcome()))
        .param("complete", !(exchange.outcome() instanceof Answer answer) || answer.complete())
        .param("input", exchange.usage().input())
        .param("output", exchange.usage().output())
        .param("counted", exchange.usage().counted())
        .param("cost", exchange.cost())
        .param("currency", exchange.currency())
        .param("model", exchange.model())
        .param("simulated", exchange.simulated())
        .param("started", exchange.startedAt().atOffset(ZoneOffset.UTC))
        .param("ended", exchange.endedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The same question of the same attempt that was answered, or refused as such, before. */
  @Transactional(readOnly = true)
  Optional<Exchange> answered(ChatRequest request, Subject subject) {
    return jdbc.sql(
            """
            select * from model_exchange
            where attempt_id = ? and position = ? and request_hash = ? and purpose = ? and run = ?
              and outcome in ('answer', 'wrong-shape', 'refused-question')
            order by started_at limit 1
            """)
        .params(
            subject.attempt().orElseThrow(),
            subject.position().orElseThrow(),
            request.hash(),
            subject.purpose(),
            subject.run())
        .query((row, _) -> exchange(row, request))
        .optional();
  }

  /** What an attempt has used so far, for one purpose. */
  @Transactional(readOnly = true)
  Spent spent(UUID attempt, String purpose) {
    return jdbc.sql(
            """
            select coalesce(sum(input_tokens + output_tokens), 0) as tokens,
                   coalesce(sum(cost), 0) as money
            from model_exchange where attempt_id = ? and purpose = ?
            """)
        .params(attempt, purpose)
        .query((row, _) -> new Spent(row.getLong("tokens"), row.getBigDecimal("money")))
        .single();
  }

  /** How long a token of its last ten answers took; zero where there is none. */
  @Transactional(readOnly = true)
  Duration pace(UUID connection) {
    return jdbc.sql(
            """
            select coalesce(extract(epoch from sum(ended_at - started_at)) * 1000
                              / nullif(sum(output_tokens), 0), 0) as milliseconds
            from (select started_at, ended_at, output_tokens from model_exchange
                  where connection_id = ? and outcome = 'answer'
                  order by started_at desc limit 10) latest
            """)
        .param(connection)
        .query((row, _) -> Duration.ofMillis(row.getLong("milliseconds")))
        .single();
  }

  @Transactional(readOnly = true)
  Optional<Instant> lastAnswer(UUID attempt, int position) {
    return jdbc.sql(
            """
            select max(ended_at) as at from model_exchange
            where attempt_id = ? and position = ? and outcome in ('answer', 'wrong-shape')
            """)
        .params(attempt, position)
        .query((row, _) ->
            Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant))
        .single();
  }

  /** The last answer for one purpose that was of the shape it was asked for. */
  @Transactional(readOnly = true)
  Optional<KeptAnswer> lastAnswer(UUID attempt, int position, String purpose) {
    return jdbc.sql(
            """
            select response, model, simulated, ended_at from model_exchange
            where attempt_id = ? and position = ? and purpose = ? and outcome = 'answer'
            order by ended_at desc, id limit 1
            """)
        .params(attempt, position, purpose)
        .query((row, _) ->
            new KeptAnswer(
                row.getString("response"),
                row.getString("model"),
                row.getBoolean("simulated"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  private static String received(ChatOutcome outcome) {
    return switch (outcome) {
      case Answer answer -> answer.text();
      case WrongShape shape -> shape.answer().text();
      case CutOff cut -> cut.received();
      case TooSlow slow -> slow.received();
      case Refused refused when refused.ofTheQuestion() ->
          refused.status() + " " + refused.message();
      case Fault _ -> "";
    };
  }

  /** What was kept of a refusal: status, blank, message. */
  private static Refused refused(String kept) {
    String[] parts = kept.split(" ", 2);
    return new Refused(Integer.parseInt(parts[0]), parts[1]);
  }

  private static ChatOutcome held(Answer answer, ChatRequest request) {
    List<String> problems =
        request.schema().map(wanted -> wanted.schema().problems(answer.text())).orElse(List.of());
    return problems.isEmpty() ? answer : new WrongShape(answer, problems);
  }

  private static Exchange exchange(ResultSet row, ChatRequest request) throws SQLException {
    TokenUsage usage =
        new TokenUsage(
            row.getInt("input_tokens"), row.getInt("output_tokens"), row.getBoolean("counted"));
    Answer answer =
        new Answer(
            row.getString("response"),
            row.getString("model"),
            usage,
            row.getBoolean("complete"),
            row.getBoolean("simulated"));
    return new Exchange(
        row.getObject("id", UUID.class),
        row.getString("outcome").equals(Refused.QUESTION)
            ? refused(answer.text())
            : held(answer, request),
        answer.model(),
        usage,
        row.getBigDecimal("cost"),
        row.getString("currency"),
        answer.simulated(),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("ended_at", OffsetDateTime.class).toInstant());
  }
}
