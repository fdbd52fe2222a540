// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.postgresql.PGConnection;

/** One session of a {@link Duet}: statements to play, and how far they are. */
final class Player implements AutoCloseable {
  private static final int LOOK_MILLIS = 10;
  private static final String OUT_OF_TIME = "57014";

  private final SqlSession session;
  private final Connection connection;
  private final int backend;
  private final Deadline deadline;
  private final ExecutorService voice =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("duet-", 0).factory());
  private final List<Statements.Part> moves = new ArrayList<>();
  private int repeats;
  private int next;
  private int began;
  private Optional<CompletableFuture<Optional<String>>> pending = Optional.empty();
  private Optional<String> failure = Optional.empty();

  Player(SqlSession session, Login login, int repeats) throws SQLException {
    this.session = session;
    this.repeats = repeats;
    this.connection =
        session
            .cluster()
            .connect(login, session.limits().time().plusSeconds(10), session.limits().bytes());
    this.backend = connection.unwrap(PGConnection.class).getBackendPID();
    this.deadline =
        Deadline.of(
            session.cluster(),
            session.databases(),
            backend,
            login.database(),
            session.limits().time());
  }

  void add(List<Statements.Part> more) {
    moves.addAll(more);
    failure = Optional.empty();
  }

  boolean done() {
    return pending.isEmpty() && next >= moves.size();
  }

  Optional<String> failure() {
    return failure;
  }

  /** Plays on, up to a number of statements in all, or until one waits for the other session. */
  void advance(int upTo) {
    while (pending.isPresent() || next < Math.min(upTo, moves.size())) {
      if (pending.isEmpty()) {
        Statements.Part move = moves.get(next);
        began = move.begins() ? next : began;
        pending = Optional.of(CompletableFuture.supplyAsync(() -> execute(move.sql()), voice));
      }
      Optional<Optional<String>> ended = ended(pending.get());
      if (ended.isEmpty()) {
        return;
      }
      pending = Optional.empty();
      ended.get().ifPresentOrElse(this::broken, () -> next++);
    }
  }

  /** How the statement ended, once it has; empty when it waits for the other session. */
  private Optional<Optional<String>> ended(CompletableFuture<Optional<String>> statement) {
    while (true) {
      try {
        return Optional.of(statement.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
      } catch (TimeoutException notYet) {
        if (waits()) {
          return Optional.empty();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.of(Optional.of(OUT_OF_TIME));
      } catch (java.util.concurrent.ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  private boolean waits() {
    try {
      return session.databases().waits(backend);
    } catch (SQLException e) {
      throw new ClusterLost(e);
    }
  }

  private void broken(String state) {
    boolean ended = deadline.passed() || deadline.greedy();
    if (!ended && Failures.lost(state)) {
      throw new ClusterLost(new SQLException("the cluster went away", state));
    }
    boolean again = state.equals("40001") || state.equals("40P01");
    execute("rollback");
    if (again && repeats > 0) {
      repeats--;
      next = began;
    } else {
      failure = Optional.of(ended ? OUT_OF_TIME : state);
      next = moves.size();
    }
  }

  private Optional<String> execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(Failures.state(e));
    }
  }

  @Override
  public void close() {
    deadline.close();
    voice.shutdownNow();
    try {
      connection.close();
    } catch (SQLException gone) {
      return;
    }
  }
}
