// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import dev.assay.judge.sql.SqlDatabases.Desk;
import dev.assay.sandbox.Sandbox;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Runs queries and scripts of strangers, each on a fresh copy of an item's tables. Thread-safe. The
 * cluster starts with the first query; losing it costs a second try.
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

  /**
   * Runs one query and returns what {@link QueryPlan} reads.
   *
   * @throws SqlFault when the fault is ours
   */
  public SqlAnswer plan(SqlData data, String sql, SqlLimits limits) throws SqlFault {
    return ask(data, QueryPlan.EXPLAIN, sql, limits);
  }

  private SqlAnswer ask(SqlData data, String before, String query, SqlLimits limits)
      throws SqlFault {
    Optional<String> refusal = SingleQuery.refusal(query);
    if (refusal.isPresent()) {
      return new SqlAnswer.Refused(refusal.get());
    }
    String sql = before + query;
    return twice(
            lock -> {
              try (Seat seat = seat(lock, running -> running.databases().open(data))) {
                return seat.session(limits).query(seat.desk().candidate(), sql);
              }
            })
        .orElseGet(SqlAnswer.TooMuchMemory::new);
  }

  /** What is done at a workbench. */
  @FunctionalInterface
  public interface Work<T> {
    T at(Workbench bench) throws SqlFault;
  }

  /**
   * Opens a fresh copy of an item's tables to run a script on, and throws it away afterwards. When
   * the cluster is lost the work is done again from the start, alone.
   *
   * @param limits of each of the steps done there
   * @return empty when the work is what kills the cluster: too much memory or disk
   * @throws SqlFault when the fault is ours
   */
  public <T> Optional<T> bench(SqlData data, SqlRights rights, SqlLimits limits, Work<T> work)
      throws SqlFault {
    return twice(lock -> {
      try (Seat seat = seat(lock, running -> running.databases().open(data, rights))) {
        return work.at(new Workbench(seat.session(limits), seat.desk()));
      }
    });
  }

  private interface Attempt<T> {
    T with(Lock lock) throws SqlFault;
  }

  private <T> Optional<T> twice(Attempt<T> attempt) throws SqlFault {
    try {
      return Optional.of(attempt.with(crowd.readLock()));
    } catch (ClusterLost perhapsAnothersDoing) {
      return alone(attempt);
    }
  }

  private <T> Optional<T> alone(Attempt<T> attempt) throws SqlFault {
    try {
      return Optional.of(attempt.with(crowd.writeLock()));
    } catch (ClusterLost its) {
      return Optional.empty();
    }
  }

  /** A desk in a cluster that nobody takes away meanwhile. */
  private final class Seat implements AutoCloseable {
    private final Lock lock;
    private final Running here;
    private final Desk desk;

    Seat(Lock lock, Running here, Desk desk) {
      this.lock = lock;
      this.here = here;
      this.desk = desk;
    }

    Desk desk() {
      return desk;
    }

    SqlSession session(SqlLimits limits) {
      return new SqlSession(here.cluster(), here.databases(), limits);
    }

    /** What cannot be dropped is no reason to doubt the answer, but to doubt the cluster. */
    @Override
    public void close() {
      try {
        here.databases().close(desk);
      } catch (SQLException e) {
        discard(here);
      } finally {
        lock.unlock();
      }
    }
  }

  private interface Opening {
    Desk in(Running running) throws SQLException, SqlFault;
  }

  private Seat seat(Lock lock, Opening opening) throws SqlFault {
    lock.lock();
    boolean seated = false;
    try {
      Running here = running();
      Seat seat = new Seat(lock, here, open(here, opening));
      seated = true;
      return seat;
    } finally {
      if (!seated) {
        lock.unlock();
      }
    }
  }

  private Desk open(Running here, Opening opening) throws SqlFault {
    try {
      return opening.in(here);
    } catch (SQLException e) {
      discard(here);
      if (Failures.lost(e)) {
        throw new ClusterLost(e); // by another's doing
      }
      throw new SqlFault("a database for a query could not be made: " + e.getMessage(), e);
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
