// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.items.ItemHash;
import dev.assay.server.delivery.Forms.FormItem;
import dev.assay.server.delivery.ItemStates.ItemState;
import dev.assay.server.delivery.Responses.Save;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sits tests for the people of the demonstration: started, saved and handed in as a page does it,
 * by a clock that shows the time at which they are said to have done it. Only there with {@code
 * assay.demo}.
 */
@Component
@Profile("web")
@ConditionalOnProperty("assay.demo")
public class DemoSittings {
  private static final String PAGE = "demo";

  private final Seats seats;
  private final Forms forms;
  private final Responses responses;
  private final Questions questions;
  private final ItemStates states;
  private final DemoHelp help;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher publisher;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  DemoSittings(
      Seats seats,
      Forms forms,
      Responses responses,
      Questions questions,
      ItemStates states,
      DemoHelp help,
      TransactionTemplate transactions,
      ApplicationEventPublisher publisher,
      JdbcClient jdbc,
      JsonMapper json) {
    this.seats = seats;
    this.forms = forms;
    this.responses = responses;
    this.questions = questions;
    this.states = states;
    this.help = help;
    this.transactions = transactions;
    this.publisher = publisher;
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What somebody enters for an item; empty for nothing. */
  public interface Answers {
    Optional<JsonNode> to(ItemHash item, long seed);
  }

  /** What somebody enters who may ask an assistant at some items. */
  public interface HelpedAnswers extends Answers {
    /** What is asked; empty for nothing. */
    Optional<String> question(ItemHash item);

    Optional<JsonNode> withHelp(ItemHash item, long seed);
  }

  /** Answers the items one after the other, in equal times, and hands in after the last. */
  @Transactional
  public void sit(UUID invitation, Instant started, Duration took, Answers answers) {
    handIn(started(invitation, started), started, took, answers);
  }

  /**
   * The same for somebody who hands in now. The assistant is really asked where there is one, and
   * as no model is asked inside a transaction, beginning and handing in are one each.
   */
  public void sitHelped(UUID invitation, Instant started, Duration took, HelpedAnswers answers) {
    Seat seat = Objects.requireNonNull(transactions.execute(_ -> started(invitation, started)));
    Set<ItemHash> helped = help.ask(seat, answers);
    transactions.executeWithoutResult(_ ->
        handIn(
            seat,
            started,
            took,
            (item, seed) ->
                helped.contains(item) ? answers.withHelp(item, seed) : answers.to(item, seed)));
  }

  /** Has begun, and answered the first items so far. */
  @Transactional
  public void begin(UUID invitation, Instant started, Duration ago, Answers answers, int items) {
    work(started(invitation, started), started, ago, answers, items);
  }

  /** Looks at the invitation and declines. */
  @Transactional
  public void decline(UUID invitation) {
    seats.opened(invitation);
    seats.decline(invitation);
  }

  private Seat started(UUID invitation, Instant when) {
    seats.opened(invitation);
    at(when).start(seats.byInvitation(invitation));
    return seats.byInvitation(invitation);
  }

  private void handIn(Seat seat, Instant started, Duration took, Answers answers) {
    work(seat, started, took, answers, Integer.MAX_VALUE);
    at(started.plus(took)).submit(seat.attempt().orElseThrow().id(), seat.organisation());
  }

  private void work(Seat seat, Instant started, Duration took, Answers answers, int mostItems) {
    Attempt attempt = seat.attempt().orElseThrow();
    List<FormItem> form = forms.of(seat.testVersion());
    List<FormItem> reached = form.subList(0, Math.min(mostItems, form.size()));
    Duration each = took.dividedBy(reached.size() + 1L);
    List<ItemState> left = new ArrayList<>();
    for (FormItem item : reached) {
      Instant seen = started.plus(each.multipliedBy(item.position() - 1L));
      Instant made = seen.plus(each).truncatedTo(ChronoUnit.MICROS);
      left.add(new ItemState(item.position(), false, Optional.of(seen), (int) each.toSeconds()));
      answers
          .to(item.hash(), attempt.seed())
          .map(answer -> new Save(item.position(), PAGE, 1, answer, made))
          .ifPresent(save ->
              responses.store(attempt.id(), seat.organisation(), List.of(save), Map.of(), made));
    }
    states.keep(attempt.id(), seat.organisation(), left);
  }

  /** Starts and ends attempts at a moment gone by. */
  private Attempts at(Instant moment) {
    Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
    return new Attempts(
        jdbc, new AttemptEvents(jdbc, json, clock), responses, questions, forms, publisher, clock);
  }
}
