// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import dev.assay.judge.sql.SqlDatabases.Desk;
import dev.assay.judge.sql.SqlSession.ClusterLost;
import dev.assay.sandbox.Sandbox;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Runs queries of strangers, each on a fresh copy of an item's tables. Thread-safe. The cluster
 * starts with the first query; losing it costs a second try.
 *
 * <p>
 *
 * {@snippet :
 * try (var judge = new SqlJudge(sandbox)) {
 *   SqlAnswer answer = judge.query(new SqlData(schema, rows), "select 1", SqlLimits.defaults());
 * }
 * }
 */
public final class SqlJudge implements AutoCloseable {
  /** On one line, so that PostgreSQL's complaints keep the line of the query. */
  private static final String EXPLAIN = "explain (analyze, buffers off) ";

  private final Sandbox sandbox;
  private final ReentrantReadWriteLock crowd = new ReentrantReadWriteLock();
  private Optional<Running> running = Optional.empty();

  private record Running(SqlCluster cluster, SqlDatabases databases) {}

  public SqlJudge(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * Runs one query.
   *
   * @throws SqlFault when the fault is ours: nothing is known about the query then
   */
  public SqlAnswer query(SqlData data, String sql, SqlLimits limits) throws SqlFault {
    return ask(data, "", sql, limits);
  }

  /**
   * Runs one query and tells how it was run: PostgreSQL's plan with what each step really took, as
   * one column of text, a line a row, indented as a tree.
   *
   * @throws SqlFault when the fault is ours
   */
  public SqlAnswer explain(SqlData data, String sql, SqlLimits limits) throws SqlFault {
    return ask(data, EXPLAIN, sql, limits);
  }

  private SqlAnswer ask(SqlData data, String before, String query, SqlLimits limits)
      throws SqlFault {
    Optional<String> refusal = SingleQuery.refusal(query);
    if (refusal.isPresent()) {
      return new SqlAnswer.Refused(refusal.get());
    }
    String sql = before + query;
    try {
      return attempt(crowd.readLock(), data, sql, limits);
    } catch (ClusterLost perhapsAnothersDoing) {
      return alone(data, sql, limits);
    }
  }

  private SqlAnswer alone(SqlData data, String sql, SqlLimits limits) throws SqlFault {
    try {
      return attempt(crowd.writeLock(), data, sql, limits);
    } catch (ClusterLost its) {
      return new SqlAnswer.TooMuchMemory();
    }
  }

  private SqlAnswer attempt(Lock lock, SqlData data, String sql, SqlLimits limits)
      throws SqlFault, ClusterLost {
    lock.lock();
    try {
      Running here = running();
      Desk desk = open(here, data);
      try {
        return new SqlSession(here.cluster(), here.databases(), limits).query(desk, sql);
      } finally {
        close(here, desk);
      }
    } finally {
      lock.unlock();
    }
  }

  private Desk open(Running here, SqlData data) throws SqlFault {
    try {
      return here.databases().open(data);
    } catch (SQLException e) {
      discard(here);
      throw new SqlFault("a database for a query could not be made", e);
    }
  }

  /** What cannot be dropped is no reason to doubt the answer, but to doubt the cluster. */
  private void close(Running here, Desk desk) {
    try {
      here.databases().close(desk);
    } catch (SQLException e) {
      discard(here);
    }
  }

  private synchronized Running running() throws SqlFault {
    if (running.isEmpty() || !running.get().cluster().alive()) {
      running.ifPresent(dead -> dead.cluster().close());
      running = Optional.empty();
      SqlCluster cluster = SqlCluster.start(sandbox);
      try {
        running = Optional.of(new Running(cluster, new SqlDatabases(cluster)));
      } catch (SQLException e) {
        cluster.close();
        throw new SqlFault("the database for queries could not be prepared", e);
      }
    }
    return running.orElseThrow();
  }

  private synchronized void discard(Running broken) {
    broken.cluster().close();
    running = running.filter(current -> current != broken);
  }

  /** The databases that are there now, for those who look after the judge. */
  synchronized List<String> databases() throws SQLException {
    return running.isEmpty() ? List.of() : running.get().databases().names();
  }

  @Override
  public synchronized void close() {
    running.ifPresent(last -> last.cluster().close());
    running = Optional.empty();
  }
}
