// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.prompt;

import dev.assay.items.prompt.PromptCase;
import dev.assay.items.prompt.PromptDocument;
import dev.assay.items.prompt.WrittenPrompt;
import dev.assay.items.prompt.check.ModelAnswer;
import dev.assay.models.ChatOutcome.Fault;
import dev.assay.server.connection.Exchange;
import dev.assay.server.connection.ModelConnection;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Has a model answer the hidden cases, a few at a time. Each answer is kept as it comes, and one
 * that is kept is not asked for again: whoever is killed, or has used up the time of one go, goes
 * on where it stopped.
 */
final class PromptExecution {
  private final PromptDocument item;
  private final ModelConnection model;
  private final Asking asking;
  private final int atOnce;
  private final long until;
  private final Map<Call, ModelAnswer> answers = new ConcurrentHashMap<>();
  private final AtomicReference<Optional<String>> fault = new AtomicReference<>(Optional.empty());
  private final AtomicBoolean simulated = new AtomicBoolean();

  /** Asks the model once for each of these, and remembers. */
  @FunctionalInterface
  interface Asking {
    Exchange ask(
        ModelConnection model, WrittenPrompt prompt, PromptCase given, String purpose, int run);
  }

  /**
   * The answers to both prompts, by case.
   *
   * @param simulated whether any of them was written down beforehand
   */
  record Answers(
      Map<String, List<ModelAnswer>> own,
      Map<String, List<ModelAnswer>> plain,
      boolean simulated) {}

  private record Call(boolean plain, PromptCase given, int run) {}

  /**
   * @param atOnce how many questions are open at a time
   * @param go after which no further question is asked
   */
  PromptExecution(
      PromptDocument item, ModelConnection model, Asking asking, int atOnce, Duration go) {
    this.item = item;
    this.model = model;
    this.asking = asking;
    this.atOnce = atOnce;
    this.until = System.nanoTime() + go.toNanos();
  }

  /**
   * Asks until all is answered or the time of this go is over; the plain prompt first.
   *
   * @return empty when it is not finished
   * @throws GradingFault when the model or the way to it is at fault
   */
  Optional<Answers> of(WrittenPrompt prompt) throws GradingFault {
    if (!work(item.plain(), calls(true)) || !work(prompt, calls(false))) {
      return Optional.empty();
    }
    return Optional.of(new Answers(byCase(false), byCase(true), simulated.get()));
  }

  /** How far it has come, for the log. */
  String progress() {
    return answers.size() + " of " + 2 * calls(true).size() + " answers";
  }

  private List<Call> calls(boolean plain) {
    List<Call> calls = new ArrayList<>();
    for (int run = 1; run <= item.runs(); run++) {
      for (PromptCase one : item.hidden()) {
        calls.add(new Call(plain, one, run));
      }
    }
    return calls;
  }

  private boolean work(WrittenPrompt prompt, List<Call> calls) throws GradingFault {
    ConcurrentLinkedQueue<Call> left = new ConcurrentLinkedQueue<>(calls);
    OrganisationId organisation = Tenancy.required();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < atOnce; i++) {
        workers.execute(() -> Tenancy.run(organisation, () -> work(prompt, left)));
      }
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new GradingFault("the grader was stopped");
    }
    if (fault.get().isPresent()) {
      throw new GradingFault(fault.get().get());
    }
    return answers.keySet().containsAll(calls);
  }

  private void work(WrittenPrompt prompt, ConcurrentLinkedQueue<Call> left) {
    try {
      for (Call call = left.poll(); call != null && goesOn(); call = left.poll()) {
        ask(prompt, call);
      }
    } catch (RuntimeException e) {
      fault.set(Optional.of("a defect of Assay: " + e));
    }
  }

  private boolean goesOn() {
    return fault.get().isEmpty() && System.nanoTime() < until && !Thread.interrupted();
  }

  private void ask(WrittenPrompt prompt, Call call) {
    String purpose = call.plain() ? PromptGrader.PLAIN : PromptGrader.GRADING;
    Exchange exchange = asking.ask(model, prompt, call.given(), purpose, call.run());
    if (exchange.simulated()) {
      simulated.set(true);
    }
    Optional<ModelAnswer> answer = PromptCalls.answer(exchange);
    if (answer.isEmpty() && !call.plain() && PromptCalls.refusesRequest(exchange.outcome())) {
      answers.put(call, new ModelAnswer("", 0));
    } else if (answer.isEmpty() && exchange.outcome() instanceof Fault why) {
      fault.set(Optional.of(why.sentence()));
    } else {
      answer.ifPresent(given -> answers.put(call, given));
    }
  }

  private Map<String, List<ModelAnswer>> byCase(boolean plain) {
    Map<String, List<ModelAnswer>> byCase = new LinkedHashMap<>();
    for (Call call : calls(plain)) {
      ModelAnswer answer = answers.get(call);
      if (answer == null) {
        throw new IllegalStateException("not finished");
      }
      byCase.computeIfAbsent(call.given().id(), _ -> new ArrayList<>()).add(answer);
    }
    return byCase;
  }
}
