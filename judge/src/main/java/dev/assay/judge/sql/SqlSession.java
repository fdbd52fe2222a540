// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** One session, from connection to result. What it returns has left nothing behind in it. */
record SqlSession(SqlCluster cluster, SqlDatabases databases, SqlLimits limits) {
  private static final int ROWS_AT_A_TIME = 1_000;

  private interface Task {
    SqlAnswer run(Connection connection, Deadline deadline) throws SQLException;
  }

  /** One query in a transaction that can change nothing. */
  SqlAnswer query(Login login, String sql) {
    return connected(
        login,
        (connection, deadline) -> {
          connection.setAutoCommit(false);
          connection.setReadOnly(true);
          return rolledBack(connection, sql, deadline);
        });
  }

  /** Statements whose effects, deferred constraints included, are seen and then undone. */
  SqlAnswer probe(Login login, String sql) {
    return connected(
        login,
        (connection, deadline) -> {
          connection.setAutoCommit(false);
          long began = System.nanoTime();
          try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            statement.execute("set constraints all immediate");
            connection.rollback();
            return new SqlAnswer.Done(new ResultReader(limits, began).time());
          } catch (SQLException e) {
            return Failures.answer(e, sql, 1, deadline, limits);
          }
        });
  }

  /** Statements one after the other, each committed as it stands, up to the first that fails. */
  SqlAnswer script(Login login, List<Statements.Part> parts) {
    return connected(login, (connection, deadline) -> script(connection, parts, deadline));
  }

  private SqlAnswer connected(Login login, Task task) {
    Duration patience = limits.time().plusSeconds(10);
    try (Connection connection = cluster.connect(login, patience, limits.bytes())) {
      int backend = connection.unwrap(PGConnection.class).getBackendPID();
      try (Deadline deadline =
          Deadline.of(cluster, databases, backend, login.database(), limits.time())) {
        return task.run(connection, deadline);
      }
    } catch (SQLException e) {
      throw new ClusterLost(e); // connecting, or closing what is gone
    }
  }

  private SqlAnswer rolledBack(Connection connection, String sql, Deadline deadline) {
    ResultReader reader = new ResultReader(limits, System.nanoTime());
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet rows = statement.executeQuery(sql)) {
        SqlAnswer answer = reader.read(rows);
        connection.rollback();
        return answer;
      }
    } catch (SQLException e) {
      return Failures.answer(e, sql, 1, deadline, limits);
    }
  }

  private SqlAnswer script(Connection connection, List<Statements.Part> parts, Deadline deadline)
      throws SQLException {
    ResultReader reader = new ResultReader(limits, System.nanoTime());
    SqlAnswer last = new SqlAnswer.Done(Duration.ZERO);
    for (Statements.Part part : parts) {
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        if (statement.execute(part.sql())) {
          last = reader.read(statement.getResultSet());
        }
      } catch (SQLException e) {
        return Failures.answer(e, part.sql(), part.line(), deadline, limits);
      }
      if (last instanceof SqlAnswer.TooLarge) {
        return last;
      }
    }
    if (connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE) {
      return new SqlAnswer.Refused(
          "The script ends inside a transaction, and what is not committed is lost: end it with COMMIT.");
    }
    return last instanceof SqlAnswer.Done ? new SqlAnswer.Done(reader.time()) : last;
  }
}
