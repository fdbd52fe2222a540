// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Ends a query whose time is up, from another connection: a session can lift its own limits, but
 * not this one. First it is cancelled, then its session terminated, then the whole cluster.
 */
final class Deadline implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final SqlCluster cluster;
  private final SqlDatabases databases;
  private final int backend;
  private final Thread watch;
  private volatile boolean passed;

  private Deadline(SqlCluster cluster, SqlDatabases databases, int backend, Duration time) {
    this.cluster = cluster;
    this.databases = databases;
    this.backend = backend;
    this.watch = Thread.ofVirtual().name("query-deadline").unstarted(() -> watch(time));
  }

  static Deadline of(SqlCluster cluster, SqlDatabases databases, int backend, Duration time) {
    Deadline deadline = new Deadline(cluster, databases, backend, time);
    deadline.watch.start();
    return deadline;
  }

  /** Whether the time was up before the query was done. */
  boolean passed() {
    return passed;
  }

  private void watch(Duration time) {
    try {
      Thread.sleep(time);
      passed = true;
      databases.cancel(backend);
      Thread.sleep(GRACE);
      databases.terminate(backend);
      Thread.sleep(GRACE);
      cluster.kill();
    } catch (InterruptedException done) {
      return;
    } catch (SQLException unreachable) {
      cluster.kill();
    }
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
