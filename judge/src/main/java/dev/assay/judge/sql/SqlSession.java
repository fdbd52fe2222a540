// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import dev.assay.judge.sql.SqlDatabases.Desk;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** One query in one session, from connection to result. */
final class SqlSession {
  private static final int ROWS_AT_A_TIME = 1_000;
  private static final String CANCELLED = "57014";
  private static final String OUT_OF_MEMORY = "53200";
  private static final String DISK_FULL = "53100";
  private static final String LIMIT_EXCEEDED = "53400";
  private static final String STATEMENT_TOO_COMPLEX = "54001";

  /** The driver has no state of its own for a result that outgrows its buffer. */
  private static final String DRIVERS_BUFFER = "maxResultBuffer";

  private final SqlCluster cluster;
  private final SqlDatabases databases;
  private final SqlLimits limits;

  SqlSession(SqlCluster cluster, SqlDatabases databases, SqlLimits limits) {
    this.cluster = cluster;
    this.databases = databases;
    this.limits = limits;
  }

  /** The cluster went away under a session. */
  static final class ClusterLost extends Exception {
    ClusterLost(SQLException cause) {
      super(cause);
    }
  }

  SqlAnswer query(Desk desk, String sql) throws ClusterLost {
    Duration patience = limits.time().plusSeconds(10);
    try (Connection connection =
        cluster.connect(desk.database(), desk.role(), desk.password(), patience, limits.bytes())) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      int backend = connection.unwrap(PGConnection.class).getBackendPID();
      try (Deadline deadline = Deadline.of(cluster, databases, backend, limits.time())) {
        return run(connection, sql, deadline);
      }
    } catch (SQLException e) {
      throw new ClusterLost(e); // connecting, or closing what is gone
    }
  }

  private SqlAnswer run(Connection connection, String sql, Deadline deadline) throws ClusterLost {
    long began = System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet rows = statement.executeQuery(sql)) {
        SqlAnswer answer = read(rows, began);
        connection.rollback();
        return answer;
      }
    } catch (SQLException e) {
      return failure(e, sql, deadline);
    }
  }

  private SqlAnswer read(ResultSet result, long began) throws SQLException {
    ResultSetMetaData shape = result.getMetaData();
    List<ResultTable.Column> columns = new ArrayList<>();
    for (int i = 1; i <= shape.getColumnCount(); i++) {
      columns.add(new ResultTable.Column(shape.getColumnLabel(i), shape.getColumnTypeName(i)));
    }
    List<List<@Nullable String>> rows = new ArrayList<>();
    long bytes = 0;
    while (result.next()) {
      List<@Nullable String> row = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        String value = result.getString(i);
        bytes += value == null ? 1 : value.length();
        row.add(value);
      }
      rows.add(row);
      if (rows.size() > limits.rows() || bytes > limits.bytes()) {
        return new SqlAnswer.TooLarge(limits.rows(), limits.bytes());
      }
    }
    return new SqlAnswer.Rows(
        new ResultTable(columns, rows), Duration.ofNanos(System.nanoTime() - began));
  }

  private SqlAnswer failure(SQLException e, String sql, Deadline deadline) throws ClusterLost {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (deadline.passed()) {
      return new SqlAnswer.TooSlow(limits.time());
    }
    if (String.valueOf(e.getMessage()).contains(DRIVERS_BUFFER)) {
      return new SqlAnswer.TooLarge(limits.rows(), limits.bytes());
    }
    return switch (state) {
      case OUT_OF_MEMORY, DISK_FULL, LIMIT_EXCEEDED, STATEMENT_TOO_COMPLEX ->
          new SqlAnswer.TooMuchMemory();
      case CANCELLED -> new SqlAnswer.TooSlow(limits.time());
      default -> {
        if (!(e instanceof PSQLException server) || server.getServerErrorMessage() == null) {
          throw new ClusterLost(e);
        }
        yield failed(state, server.getServerErrorMessage(), sql);
      }
    };
  }

  private static SqlAnswer failed(String state, ServerErrorMessage error, String sql)
      throws ClusterLost {
    boolean serverGoesDown = state.startsWith("57P") || state.startsWith("08");
    if (serverGoesDown) {
      throw new ClusterLost(new SQLException(error.getMessage(), state));
    }
    String hint = error.getHint() == null ? "" : " " + error.getHint();
    return new SqlAnswer.Failed(state, error.getMessage() + hint, line(error.getPosition(), sql));
  }

  private static OptionalInt line(int position, String sql) {
    return position < 1 || position > sql.length()
        ? OptionalInt.empty()
        : OptionalInt.of(
            1 + (int) sql.substring(0, position - 1).chars().filter(c -> c == '\n').count());
  }
}
