// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Ends a session whose time is up, or whose database has outgrown its share of the disk, from
 * another connection: a session can lift its own limits, but not this one. First it is cancelled,
 * then terminated, then the whole cluster.
 */
final class Deadline implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final long LARGEST_DATABASE = 160L << 20;

  private final SqlCluster cluster;
  private final SqlDatabases databases;
  private final int backend;
  private final String database;
  private final Thread watch;
  private volatile boolean passed;
  private volatile boolean greedy;
  private volatile boolean over;

  private Deadline(
      SqlCluster cluster, SqlDatabases databases, int backend, String database, Duration time) {
    this.cluster = cluster;
    this.databases = databases;
    this.backend = backend;
    this.database = database;
    this.watch = Thread.ofVirtual().name("query-deadline").unstarted(() -> watch(time));
  }

  static Deadline of(
      SqlCluster cluster, SqlDatabases databases, int backend, String database, Duration time) {
    Deadline deadline = new Deadline(cluster, databases, backend, database, time);
    deadline.watch.start();
    return deadline;
  }

  /** Whether the time was up before it was done. */
  boolean passed() {
    return passed;
  }

  /** Whether the database grew too large before that. */
  boolean greedy() {
    return greedy;
  }

  private void watch(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    try {
      while (!greedy && !passed) {
        long left = end - System.nanoTime();
        Thread.sleep(Duration.ofNanos(Math.clamp(left, 0, LOOK.toNanos())));
        passed = left <= LOOK.toNanos();
        greedy = !passed && tooLarge();
      }
      databases.cancel(backend);
      Thread.sleep(GRACE);
      databases.terminate(backend);
      Thread.sleep(GRACE);
      cluster.kill();
    } catch (InterruptedException done) {
      return;
    } catch (SQLException unreachable) {
      if (!over) { // the interrupt that ends the watch also breaks off what it asks just then
        cluster.kill();
      }
    }
  }

  private boolean tooLarge() {
    try {
      return databases.size(database) > LARGEST_DATABASE;
    } catch (SQLException unknown) {
      return false; // looked at again, and time ends it in any case
    }
  }

  @Override
  public void close() {
    over = true;
    watch.interrupt();
  }
}
