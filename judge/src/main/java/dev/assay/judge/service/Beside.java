// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import dev.assay.judge.service.Stores.Store;
import dev.assay.sandbox.CellNetwork;
import dev.assay.sandbox.RunningCell;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import java.util.Optional;

/** The database that runs beside a service, if it has one that runs. */
record Beside(Optional<RunningCell> database) implements AutoCloseable {

  static Beside start(Store store, Sandbox sandbox, CellNetwork network) throws SandboxFault {
    return new Beside(
        store.server().isPresent()
            ? Optional.of(store.server().get().start(sandbox, network))
            : Optional.empty());
  }

  boolean alive() {
    return database.map(RunningCell::alive).orElse(true);
  }

  @Override
  public void close() {
    database.ifPresent(RunningCell::close);
  }
}
