// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.followup;

import dev.assay.server.connection.ModelCalls;
import dev.assay.server.connection.ModelConnection;
import dev.assay.server.itemtype.ItemsGiven;
import dev.assay.server.tenancy.Tenancy;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes, when an attempt begins, which model the welcome page said might read the code: the one
 * that the organisation's tests use then. No other is ever sent a candidate's code from here.
 */
@Component
@Profile("web")
class AnnouncedModels {
  private final JdbcClient jdbc;
  private final ModelCalls calls;

  AnnouncedModels(JdbcClient jdbc, ModelCalls calls) {
    this.jdbc = jdbc;
    this.calls = calls;
  }

  @EventListener
  void note(ItemsGiven given) {
    calls
        .usual()
        .ifPresent(model ->
            jdbc.sql(
                    """
                    insert into follow_up_model (attempt_id, organisation_id, connection_id, url, model)
                    values (?, ?, ?, ?, ?)
                    """)
                .params(
                    given.attempt(),
                    Tenancy.required().value(),
                    model.id(),
                    model.url(),
                    model.model())
                .update());
  }

  /** What was said, before the test, of where code may go. */
  private record Announced(UUID connection, String url, String model) {
    boolean holds(ModelConnection now) {
      return now.url().equals(url) && now.model().equals(model);
    }
  }

  /** The model that may be asked about an attempt's code, as its candidate was told of it. */
  @Transactional(readOnly = true)
  Optional<ModelConnection> of(UUID attempt) {
    return jdbc.sql("select connection_id, url, model from follow_up_model where attempt_id = ?")
        .param(attempt)
        .query((row, _) ->
            new Announced(
                row.getObject("connection_id", UUID.class),
                row.getString("url"),
                row.getString("model")))
        .optional()
        .flatMap(then -> calls.find(then.connection()).filter(then::holds));
  }
}
