// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import dev.assay.cli.Refusal;
import dev.assay.postgres.Database;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import dev.assay.sandbox.SandboxUnavailable;
import dev.assay.server.AssayServer;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One grader more for a database that others serve: in this process, which opens no listening
 * socket, changes no table's shape, and hands its work back when it stops.
 */
public final class Grader {
  /** Beside the workers: two job tables, the bell, the roster, and one to spare. */
  private static final int OTHER_CONNECTIONS = 6;

  private final Database database;
  private final int workers;
  private final int runners;
  private final String installationKey;
  private final PrintWriter out;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * @param installationKey opens the keys of models; empty where it is not known
   */
  public Grader(
      Database database, int workers, int runners, String installationKey, PrintWriter out) {
    this.database = database;
    this.workers = workers;
    this.runners = runners;
    this.installationKey = installationKey;
    this.out = out;
  }

  /**
   * Grades until the process is told to end.
   *
   * @throws Refusal when the database cannot be used, with what to do about it
   * @throws SandboxUnavailable when no program could run here
   */
  public void run() throws SandboxUnavailable, InterruptedException {
    checkDatabase();
    String driver;
    try (Sandbox sandbox = Sandbox.open(SandboxSettings.defaults())) {
      driver = sandbox.driver();
    }
    // Commands speak through a file of their own; this one logs as the server does.
    System.clearProperty("logback.configurationFile");
    SpringApplication application = AssayServer.grader();
    application.setRegisterShutdownHook(false);
    // Not an argument: those can be read by anybody on the machine.
    application.setDefaultProperties(Map.of("assay.installation.key", installationKey));
    ConfigurableApplicationContext context = application.run(settings());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context), "stop"));
    out.printf(
        "ready: %d answers and %d runs at a time, with %s, for %s%n",
        workers, runners, driver, database);
    stopped.await();
  }

  private void stop(ConfigurableApplicationContext context) {
    out.println("stopping: finishing what is under way");
    context.close();
    out.println("stopped");
    stopped.countDown();
  }

  private String[] settings() {
    return new String[] {
      "--spring.datasource.url=" + database.url(),
      "--spring.datasource.username=" + database.user(),
      "--spring.datasource.password=" + database.password(),
      "--spring.datasource.hikari.maximum-pool-size=" + (workers + runners + OTHER_CONNECTIONS),
      "--spring.flyway.enabled=false",
      "--assay.grader.workers=" + workers,
      "--assay.grader.runners=" + runners,
      "--logging.level.root=warn",
      "--logging.level.dev.assay.server.grading=info",
      "--logging.pattern.console=%d{HH:mm:ss} %msg%n%ex"
    };
  }

  /** Whoever serves the database looks after its tables; a grader of another build keeps off. */
  private void checkDatabase() {
    try (Connection connection = database.connect()) {
      if (!connection.isValid(0)) {
        throw new SQLException("the connection is closed");
      }
    } catch (SQLException e) {
      throw Refusal.failed("the database does not answer: " + e.getMessage());
    }
    MigrationInfoService tables =
        Flyway.configure()
            .dataSource(database.url(), database.user(), database.password())
            .locations("classpath:db/migration")
            .load()
            .info();
    if (tables.pending().length > 0) {
      throw Refusal.failed(
          "the database is older than this build: start this build's ./assay serve with it first");
    }
    boolean newer =
        Arrays.stream(tables.applied())
            .map(MigrationInfo::getState)
            .anyMatch(state -> !state.isResolved());
    if (newer) {
      throw Refusal.failed(
          "the database is newer than this build: run the same build as the one that serves it");
    }
  }
}
