// SPDX-License-Identifier: Apache-2.0
package dev.assay.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A throw-away cluster for tests and trials: the same server, roles and locale as an installation
 * has, without its care for the disk. It and its files vanish with the process that started it,
 * even when that is killed.
 *
 * <pre>{@code
 * Database empty = ScratchCluster.shared().fresh();
 * Database ready = ScratchCluster.shared().copyOf("schema", database -> migrate(database));
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class ScratchCluster {

  private final RunningCluster cluster;
  private final AtomicInteger created = new AtomicInteger();
  private final Map<String, String> templates = new ConcurrentHashMap<>();

  private ScratchCluster(RunningCluster cluster) {
    this.cluster = cluster;
  }

  /** The one that everybody in this process shares, started on first use. */
  public static ScratchCluster shared() {
    return Shared.CLUSTER;
  }

  private static final class Shared {
    private static final ScratchCluster CLUSTER = start();
  }

  private static ScratchCluster start() {
    try {
      Path directory = Files.createTempDirectory("assay-scratch-");
      return new ScratchCluster(Cluster.scratchIn(directory).startOnLeash());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty database, owned by the application's role. */
  public Database fresh() {
    return create("template1");
  }

  /**
   * A copy of a database that is prepared once, on first use of its name. Preparation must close
   * its connections: a database in use cannot be copied.
   */
  public Database copyOf(String name, Consumer<Database> prepare) {
    String template =
        templates.computeIfAbsent(
            name,
            missing -> {
              String database = nextName();
              prepare.accept(create("template1", database));
              return database;
            });
    return create(template);
  }

  /** The same database as the superuser, for what a test has to do behind the fences. */
  public Database superuser(Database database) {
    return cluster.superuser(database.url().substring(database.url().lastIndexOf('/') + 1));
  }

  /** Drops a database, ending its connections. */
  public void drop(Database database) {
    String name = database.url().substring(database.url().lastIndexOf('/') + 1);
    execute("DROP DATABASE " + name + " WITH (FORCE)");
  }

  private Database create(String template) {
    return create(template, nextName());
  }

  private Database create(String template, String name) {
    execute("CREATE DATABASE " + name + " OWNER assay TEMPLATE " + template);
    return cluster.application(name);
  }

  private String nextName() {
    return "scratch_" + created.incrementAndGet();
  }

  private void execute(String statement) {
    try (Connection connection = cluster.superuser().connect();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement + " failed", e);
    }
  }
}
