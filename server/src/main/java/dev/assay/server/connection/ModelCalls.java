// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import dev.assay.models.ApiKey;
import dev.assay.models.ChatClient;
import dev.assay.models.ChatLimits;
import dev.assay.models.ChatOutcome;
import dev.assay.models.ChatOutcome.Answer;
import dev.assay.models.ChatOutcome.CutOff;
import dev.assay.models.ChatOutcome.Fault;
import dev.assay.models.ChatOutcome.Refused;
import dev.assay.models.ChatOutcome.TooSlow;
import dev.assay.models.ChatOutcome.Unreachable;
import dev.assay.models.ChatOutcome.WrongShape;
import dev.assay.models.ChatRequest;
import dev.assay.models.ModelAddress;
import dev.assay.models.Simulation;
import dev.assay.models.TokenUsage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks the current organisation's models, and keeps what they were asked and what came of it. In
 * the web process and in a grader. A call may take minutes, so none is made inside a transaction.
 */
@Component
public class ModelCalls {
  private final Connections connections;
  private final Exchanges exchanges;
  private final AllowedHosts hosts;
  private final ChatClient client;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  ModelCalls(
      Connections connections,
      Exchanges exchanges,
      AllowedHosts hosts,
      ChatClient client,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.connections = connections;
    this.exchanges = exchanges;
    this.hosts = hosts;
    this.client = client;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** The organisation's models, oldest first. */
  public List<ModelConnection> connections() {
    return connections.all();
  }

  public Optional<ModelConnection> find(UUID connection) {
    return connections.find(connection);
  }

  /** A model of the organisation's, also when it was removed: what it answered before is kept. */
  public Optional<ModelConnection> evenIfRemoved(UUID connection) {
    return connections.evenIfRemoved(connection);
  }

  /** The model that tests use; empty where the organisation has none. */
  public Optional<ModelConnection> usual() {
    return connections.usual();
  }

  /** What an attempt has used so far, for one purpose. */
  public Spent spent(UUID attempt, String purpose) {
    return exchanges.spent(attempt, purpose);
  }

  /** How long a model takes for a token of an answer, as its last answers went; zero if unknown. */
  public Duration pace(UUID connection) {
    return exchanges.pace(connection);
  }

  /** Asks, and waits for the whole answer. */
  public Exchange ask(ModelConnection connection, ChatRequest request, Subject subject) {
    return exchange(connection, request, subject, address -> client.ask(address, request));
  }

  /** Asks, and tells of the answer piece by piece on this thread. */
  public Exchange stream(
      ModelConnection connection, ChatRequest request, Subject subject, Consumer<String> piece) {
    return exchange(
        connection, request, subject, address -> client.stream(address, request, piece));
  }

  /**
   * The answer that was given before to the same request of the same attempt, item, purpose and
   * run; only where there is none is the model asked. So grading again rests on the same answers,
   * with or without the model.
   */
  public Exchange askOnce(ModelConnection connection, ChatRequest request, Subject subject) {
    return exchanges.answered(request, subject).orElseGet(() -> ask(connection, request, subject));
  }

  /**
   * The same with limits of its own. The answer is taken piece by piece, so that a model that is
   * slow is told from one that is silent.
   */
  public Exchange askOnce(
      ModelConnection connection, ChatRequest request, Subject subject, ChatLimits limits) {
    return exchanges
        .answered(request, subject)
        .orElseGet(() ->
            exchange(
                connection,
                request,
                subject,
                address -> client.stream(address, request, limits, _ -> {})));
  }

  private Exchange exchange(
      ModelConnection connection,
      ChatRequest request,
      Subject subject,
      Function<ModelAddress, ChatOutcome> call) {
    if (!request.model().equals(connection.model())) {
      throw new IllegalArgumentException("a request names the model of its connection");
    }
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a model is never asked inside a transaction");
    }
    Instant startedAt = now();
    ChatOutcome outcome = outcome(connection, call);
    TokenUsage usage = usage(outcome, request);
    String model = answer(outcome).map(Answer::model).orElse(request.model());
    Exchange exchange =
        new Exchange(
            UUID.randomUUID(),
            outcome,
            model,
            usage,
            connection.prices().of(usage),
            connection.prices().currency(),
            Simulation.named(model) || connection.simulated(),
            startedAt,
            now());
    exchanges.keep(connection, request, subject, exchange);
    tell(subject, exchange);
    return exchange;
  }

  /**
   * A model that answers wrongly has answered, and one that refuses a question has been reached: a
   * candidate who writes what no server accepts does not stop the clock. One that does not answer
   * costs its candidate no time.
   */
  private void tell(Subject subject, Exchange exchange) {
    boolean failed =
        switch (exchange.outcome()) {
          case Answer _, WrongShape _ -> false;
          case Refused refused -> !refused.ofTheQuestion();
          case Fault _ -> true;
        };
    if (failed && subject.attempt().isPresent() && subject.position().isPresent()) {
      publisher.publishEvent(
          new ModelFailed(
              subject.attempt().get(),
              subject.position().get(),
              subject.needed(),
              exchange.startedAt(),
              exchange.endedAt()));
    }
  }

  /** When a model last answered a question that was asked for an item of an attempt. */
  public Optional<Instant> lastAnswer(UUID attempt, int position) {
    return exchanges.lastAnswer(attempt, position);
  }

  /** The last answer that was given for one purpose at an item, of the shape it was asked for. */
  public Optional<KeptAnswer> lastAnswer(UUID attempt, int position, String purpose) {
    return exchanges.lastAnswer(attempt, position, purpose);
  }

  private ChatOutcome outcome(
      ModelConnection connection, Function<ModelAddress, ChatOutcome> call) {
    ModelAddress address = ModelAddress.of(connection.url(), ApiKey.NONE);
    if (!hosts.allow(address.base())) {
      return new Unreachable("the operator of this installation does not allow its address");
    }
    return connections
        .key(connection.id())
        .map(key -> call.apply(new ModelAddress(address.base(), key)))
        .orElseGet(() ->
            new Refused(
                0,
                "its key was kept under another installation's key: an owner has to enter it"
                    + " again"));
  }

  private static Optional<Answer> answer(ChatOutcome outcome) {
    return switch (outcome) {
      case Answer answer -> Optional.of(answer);
      case WrongShape shape -> Optional.of(shape.answer());
      case Fault _ -> Optional.empty();
    };
  }

  /** What broke off was used too; what never began was not. */
  private static TokenUsage usage(ChatOutcome outcome, ChatRequest request) {
    return switch (outcome) {
      case Answer answer -> answer.usage();
      case WrongShape shape -> shape.answer().usage();
      case CutOff(String received) -> TokenUsage.estimated(request, received);
      case TooSlow slow -> TokenUsage.estimated(request, slow.received());
      case Fault _ -> new TokenUsage(0, 0, false);
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
