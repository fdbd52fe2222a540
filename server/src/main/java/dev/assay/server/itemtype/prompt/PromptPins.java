// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.prompt;

import dev.assay.items.ItemHash;
import dev.assay.items.prompt.PromptDocument;
import dev.assay.items.prompt.PromptType;
import dev.assay.items.prompt.PromptView.Execution;
import dev.assay.server.connection.ModelCalls;
import dev.assay.server.connection.ModelConnection;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.itemtype.ItemsGiven;
import dev.assay.server.itemtype.PublishedItems;
import dev.assay.server.tenancy.Tenancy;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes, when an attempt begins, which model executes its prompts: the one that the organisation's
 * tests use then, if the item allows it. Whatever is connected or removed later, the attempt is
 * graded as its candidate was told.
 */
@Component
class PromptPins {
  private final JdbcClient jdbc;
  private final ModelCalls calls;
  private final PublishedItems items;

  PromptPins(JdbcClient jdbc, ModelCalls calls, PublishedItems items) {
    this.jdbc = jdbc;
    this.calls = calls;
    this.items = items;
  }

  /**
   * What was noted of an item in an attempt.
   *
   * @param model empty where people rate
   */
  record Pin(int position, Optional<ModelConnection> model) {
    Execution execution() {
      return model
          .map(one -> new Execution(true, one.model(), one.simulated()))
          .orElse(Execution.RATED);
    }
  }

  @EventListener
  void note(ItemsGiven given) {
    given.items().stream()
        .filter(item -> item.type().equals(new PromptType().name()))
        .forEach(item -> note(given.attempt(), item));
  }

  private void note(UUID attempt, ItemsGiven.Given item) {
    Optional<ModelConnection> model = now(item.item());
    jdbc.sql(
            """
            insert into prompt_pin
              (attempt_id, position, organisation_id, item_hash, connection_id, model)
            values (:attempt, :position, :organisation, :item, :connection, :model)
            """)
        .param("attempt", attempt)
        .param("position", item.position())
        .param("organisation", Tenancy.required().value())
        .param("item", item.item().hex())
        .param("connection", model.map(ModelConnection::id).orElse(null))
        .param("model", model.map(ModelConnection::model).orElse(null))
        .update();
  }

  /** The model that would execute an item in an attempt that begins now. */
  @Transactional(readOnly = true)
  Optional<ModelConnection> now(ItemHash item) {
    return calls.usual().filter(model -> allows(item, model));
  }

  private boolean allows(ItemHash item, ModelConnection model) {
    try {
      PromptDocument document = items.load(item).as(new PromptType());
      return document.allows(model.model());
    } catch (GradingFault e) {
      throw new IllegalStateException("item " + item + " cannot be read", e);
    }
  }

  /** What was noted; an attempt that began before there was anything to note is rated. */
  @Transactional(readOnly = true)
  Pin of(UUID attempt, ItemHash item) {
    return jdbc.sql(
            """
            select position, connection_id, model from prompt_pin
            where attempt_id = ? and item_hash = ?
            """)
        .params(attempt, item.hex())
        .query((row, _) -> {
          UUID connection = row.getObject("connection_id", UUID.class);
          String model = row.getString("model");
          return new Pin(
              row.getInt("position"),
              Optional.ofNullable(connection)
                  .flatMap(calls::evenIfRemoved)
                  .map(now -> called(now, model)));
        })
        .optional()
        .orElse(new Pin(0, Optional.empty()));
  }

  /** The connection, asked for the model that it was then. */
  private static ModelConnection called(ModelConnection now, String model) {
    return new ModelConnection(
        now.id(),
        now.name(),
        now.url(),
        model,
        now.hasKey(),
        now.prices(),
        now.mostTokens(),
        now.mostMoney(),
        now.usual());
  }
}
