// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.probes.InventedWord;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Databases of services, prepared once for each script and kept for the next run, the oldest given
 * up first. Thread-safe.
 */
final class Stores {
  private static final int MOST = 8;
  private static final String MAKE =
      """
      import sqlite3, sys
      made = sqlite3.connect("/work/data.db")
      made.executescript(sys.stdin.read())
      made.close()
      """;

  private final Sandbox sandbox;
  private final Map<ServiceTask.Database, Store> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ServiceTask.Database, Store> eldest) {
          return size() > MOST;
        }
      };

  Stores(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * A database, and the word that hides in it.
   *
   * @param sqlite the content of its file
   */
  record Store(String canary, Optional<byte[]> sqlite, Optional<PreparedDatabase> server) {}

  /**
   * The database of a task.
   *
   * @throws IOException when its script fails, with what the database said
   */
  synchronized Store of(ServiceTask.Database database)
      throws IOException, SandboxFault, InterruptedException {
    Store store = kept.get(database);
    if (store == null) {
      store = prepared(database, InventedWord.next());
      if (!(database instanceof ServiceTask.Database.None)) {
        kept.put(database, store);
      }
    }
    return store;
  }

  private Store prepared(ServiceTask.Database database, String canary)
      throws IOException, SandboxFault, InterruptedException {
    return switch (database) {
      case ServiceTask.Database.None _ -> new Store(canary, Optional.empty(), Optional.empty());
      case ServiceTask.Database.Sqlite(var script) ->
          new Store(
              canary,
              Optional.of(sqlite(script.replace(ServiceTask.CANARY, canary))),
              Optional.empty());
      case ServiceTask.Database.Postgresql(var script) ->
          new Store(
              canary,
              Optional.empty(),
              Optional.of(
                  PreparedDatabase.of(sandbox, script.replace(ServiceTask.CANARY, canary))));
    };
  }

  private byte[] sqlite(String script) throws IOException, SandboxFault, InterruptedException {
    Execution made =
        sandbox.run(
            Cell.of("/usr/bin/python3", "-c", MAKE).exporting(),
            new ByteArrayInputStream(script.getBytes(UTF_8)));
    Optional<byte[]> file = made.exported().flatMap(tree -> tree.content("data.db"));
    if (!made.succeeded() || file.isEmpty()) {
      throw new IOException(
          "the database could not be prepared: " + new String(made.stderr(), UTF_8).strip());
    }
    return file.get();
  }
}
