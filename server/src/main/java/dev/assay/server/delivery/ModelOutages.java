// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.connection.ModelCalls;
import dev.assay.server.connection.ModelFailed;
import dev.assay.server.delivery.AttemptEvents.Event;
import dev.assay.server.tenancy.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives back the time that a model's failure cost a running attempt: the wait for the answer that
 * did not come, and at items that need the model all the time since it failed last, if it has not
 * answered in between. No moment is given back twice, and no more than {@link #MOST_OF_HELP} or
 * {@link #MOST_OF_NEED} in all: the attempt is not to outlast the model's absence for ever.
 */
@Component
class ModelOutages {
  static final String EVENT = "MODEL_OUTAGE";
  static final Duration MOST_OF_HELP = Duration.ofMinutes(5);
  static final Duration MOST_OF_NEED = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final AttemptEvents events;
  private final ModelCalls calls;

  ModelOutages(
      JdbcClient jdbc, TransactionTemplate transactions, AttemptEvents events, ModelCalls calls) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.events = events;
    this.calls = calls;
  }

  /** A span that was given back before. */
  private record Given(int position, Instant until, Duration time) {
    static Given of(Event event) {
      return new Given(
          event.detail().path("position").asInt(0),
          Instant.parse(event.detail().path("until").asString("")),
          Duration.ofMillis(event.detail().path("milliseconds").asLong(0)));
    }
  }

  @EventListener
  void failed(ModelFailed failure) {
    transactions.executeWithoutResult(_ -> giveBack(failure));
  }

  private void giveBack(ModelFailed failure) {
    boolean running =
        jdbc.sql(
                """
                select 1 from attempt
                where id = ? and submitted_at is null and deadline_at >= ? for update
                """)
            .params(failure.attempt(), Column.of(failure.from()))
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!running) {
      return;
    }
    List<Given> before =
        events.of(failure.attempt()).stream()
            .filter(event -> event.kind().equals(EVENT))
            .map(Given::of)
            .toList();
    Instant from = from(failure, before);
    Duration time = atMost(Duration.between(from, failure.until()), left(failure, before));
    if (time.isPositive()) {
      prolong(failure, from, time);
    }
  }

  private Instant from(ModelFailed failure, List<Given> before) {
    Optional<Given> last = before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
    boolean goesOn =
        failure.needed()
            && last.filter(given -> given.position() == failure.position()).isPresent()
            && calls
                .lastAnswer(failure.attempt(), failure.position())
                .filter(answer -> answer.isAfter(last.get().until()))
                .isEmpty();
    if (goesOn) {
      return last.get().until();
    }
    return last.map(Given::until)
        .filter(until -> until.isAfter(failure.from()))
        .orElse(failure.from());
  }

  private static Duration left(ModelFailed failure, List<Given> before) {
    Duration given = before.stream().map(Given::time).reduce(Duration.ZERO, Duration::plus);
    return (failure.needed() ? MOST_OF_NEED : MOST_OF_HELP).minus(given);
  }

  private static Duration atMost(Duration time, Duration most) {
    return time.compareTo(most) < 0 ? time : most;
  }

  private void prolong(ModelFailed failure, Instant from, Duration time) {
    jdbc.sql(
            """
            update attempt set deadline_at = deadline_at + ? * interval '1 millisecond'
            where id = ?
            """)
        .params(time.toMillis(), failure.attempt())
        .update();
    events.add(
        failure.attempt(),
        Tenancy.required(),
        EVENT,
        Map.of(
            "position", failure.position(),
            "from", from.toString(),
            "until", failure.until().toString(),
            "milliseconds", time.toMillis(),
            "seconds", Math.round(time.toMillis() / 1000.0)));
  }

  /** What an attempt was given back for models that failed. */
  Duration given(UUID attempt) {
    return events.of(attempt).stream()
        .filter(event -> event.kind().equals(EVENT))
        .map(event -> Given.of(event).time())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
