// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Connects the simulated model of the demonstration, which has another port at every start. Only
 * there with {@code assay.demo}.
 */
@Component
@ConditionalOnProperty("assay.demo")
public class DemoModel {
  private static final String NAME = "Simulated helper";
  private static final String MODEL = "simulated-helper";
  private static final int MOST_TOKENS = 50_000;

  private final Connections connections;
  private final String address;

  /**
   * @param address where the model is; empty when there is none
   */
  DemoModel(Connections connections, @Value("${assay.demo.model:}") String address) {
    this.connections = connections;
    this.address = address;
  }

  /** Connects it for the current organisation; false when this demonstration has none. */
  public boolean connect() {
    if (address.isBlank()) {
      return false;
    }
    ConnectionDraft draft =
        new ConnectionDraft(
            NAME,
            address,
            MODEL,
            Optional.empty(),
            new Prices(BigDecimal.ZERO, BigDecimal.ZERO, "EUR"),
            MOST_TOKENS,
            BigDecimal.ZERO);
    connections.all().stream()
        .filter(one -> one.name().equals(NAME))
        .findFirst()
        .ifPresentOrElse(
            known -> connections.change(known.id(), draft), () -> connections.add(draft));
    return true;
  }
}
