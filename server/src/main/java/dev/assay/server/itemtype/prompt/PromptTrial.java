// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.prompt;

import dev.assay.items.prompt.CaseMarks;
import dev.assay.items.prompt.PromptCase;
import dev.assay.items.prompt.PromptDocument;
import dev.assay.items.prompt.WrittenPrompt;
import dev.assay.items.prompt.check.Check;
import dev.assay.items.prompt.check.ModelAnswer;
import dev.assay.models.ChatOutcome.Fault;
import dev.assay.server.connection.Exchange;
import dev.assay.server.connection.ModelConnection;
import dev.assay.server.connection.Spent;
import dev.assay.server.itemtype.prompt.PromptCalls.SchemaFault;
import dev.assay.server.itemtype.prompt.PromptTry.Met;
import dev.assay.server.itemtype.prompt.PromptTry.State;
import dev.assay.server.itemtype.prompt.PromptTry.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Tries a prompt on shown cases, as long as neither the tokens of the item for it nor what one
 * attempt may use of the model are used up.
 *
 * @param spent by all tries so far
 */
record PromptTrial(PromptDocument item, WrittenPrompt prompt, Supplier<Spent> spent) {
  private static final int MOST = 8;
  private static final int SHOWN = 8_000;

  /** Where no model executes prompts. */
  PromptTry withoutModel() {
    return result(State.NO_MODEL, "", Optional.empty(), List.of());
  }

  /**
   * Asks about each of the cases, until one meets a fault.
   *
   * @param ids of shown cases; all where none is named
   */
  PromptTry with(
      ModelConnection model,
      List<String> ids,
      BiFunction<WrittenPrompt, PromptCase, Exchange> asking) {
    List<PromptCase> cases =
        item.shown().stream()
            .filter(one -> ids.isEmpty() || ids.contains(one.id()))
            .limit(MOST)
            .toList();
    List<Tried> tried = new ArrayList<>();
    for (PromptCase one : cases) {
      if (isUsedUp(model)) {
        return result(State.USED_UP, "", Optional.of(model), tried);
      }
      Exchange exchange = asking.apply(prompt, one);
      boolean refused = PromptCalls.refusesRequest(exchange.outcome());
      Optional<ModelAnswer> answer = PromptCalls.answer(exchange);
      if (answer.isEmpty() && !refused && exchange.outcome() instanceof Fault fault) {
        return result(State.FAULT, fault.sentence(), Optional.of(model), tried);
      }
      tried.add(tried(one, answer.orElse(new ModelAnswer("", 0)), refused));
    }
    return result(State.ANSWERED, "", Optional.of(model), tried);
  }

  private boolean isUsedUp(ModelConnection model) {
    return spent.get().tokens() >= item.tryTokens() || spent.get().exhausts(model);
  }

  private Tried tried(PromptCase one, ModelAnswer answer, boolean refused) {
    CaseMarks marks = CaseMarks.of(item.checks(), one.expected(), answer);
    List<Met> met =
        item.checks().stream()
            .map(Check::label)
            .filter(label -> marks.shares().containsKey(label.name()))
            .map(label ->
                new Met(label.name(), label.says(), marks.shares().getOrDefault(label.name(), 0.0)))
            .toList();
    String text = answer.text();
    return new Tried(
        one.id(),
        text.length() > SHOWN ? text.substring(0, SHOWN) : text,
        Optional.of(text.length()).filter(length -> length > SHOWN),
        refused,
        answer.tokens(),
        marks.score(),
        met);
  }

  private PromptTry result(
      State state, String fault, Optional<ModelConnection> model, List<Tried> tried) {
    Optional<SchemaFault> schema = PromptCalls.schemaFault(prompt.schema());
    return new PromptTry(
        state,
        fault,
        model.map(ModelConnection::model).orElse(""),
        model.filter(ModelConnection::simulated).isPresent(),
        tried,
        spent.get().tokens(),
        item.tryTokens(),
        List.copyOf(prompt.unknown(item.names())),
        List.copyOf(prompt.unused(item.names())),
        schema.map(SchemaFault::why).orElse(""),
        schema.map(SchemaFault::place));
  }
}
