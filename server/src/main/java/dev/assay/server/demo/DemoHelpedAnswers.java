// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demo;

import dev.assay.items.ItemHash;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankItem;
import dev.assay.server.delivery.DemoSittings.HelpedAnswers;
import dev.assay.server.exposure.ModelAnswer;
import dev.assay.server.exposure.ModelAnswer.Earned;
import dev.assay.server.exposure.ModelAnswers;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person of the demonstration enters who has an assistant at some items. There the right
 * answer is likelier, by an assumption of the demonstration, and half of what is entered is what a
 * simulated model was recorded to answer, as if it had been taken over.
 */
final class DemoHelpedAnswers implements HelpedAnswers {
  /** What help adds to an ability: assumed, and what the report is to find again. */
  private static final double HELP = 0.9;

  private static final double ASKS = 0.75;

  private final DemoAnswers own;
  private final Bank bank;
  private final ModelAnswers recorded;
  private final Random chance;

  DemoHelpedAnswers(DemoPerson person, Bank bank, ModelAnswers recorded, JsonMapper json) {
    this.own = new DemoAnswers(person, bank, json);
    this.bank = bank;
    this.recorded = recorded;
    this.chance = new Random(person.email().hashCode());
  }

  @Override
  public Optional<String> question(ItemHash item) {
    String question =
        bank.required(item).manifest().type().equals("sql")
            ? "Which kind of join keeps rows that have no partner?"
            : "How do I begin, and in which order should I read the input?";
    return chance.nextDouble() < ASKS ? Optional.of(question) : Optional.empty();
  }

  @Override
  public Optional<JsonNode> to(ItemHash item, long seed) {
    return own.to(item, seed);
  }

  @Override
  public Optional<JsonNode> withHelp(ItemHash hash, long seed) {
    BankItem item = bank.required(hash);
    boolean rightly = own.rightly(item, HELP);
    List<JsonNode> simulated =
        recorded.to(List.of(hash)).stream()
            .filter(answer ->
                answer.simulated()
                    && answer.earned().map(Earned::works).equals(Optional.of(rightly)))
            .map(ModelAnswer::payload)
            .flatMap(Optional::stream)
            .toList();
    return simulated.isEmpty() || chance.nextBoolean()
        ? own.answer(item, seed, rightly)
        : Optional.of(simulated.get(chance.nextInt(simulated.size())));
  }
}
