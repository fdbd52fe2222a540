// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.sql.SQLException;
import java.util.OptionalInt;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an error of the driver or the server means for whoever wrote the statement. */
final class Failures {
  private static final String OUT_OF_MEMORY = "53200";
  private static final String DISK_FULL = "53100";
  private static final String LIMIT_EXCEEDED = "53400";
  private static final String STATEMENT_TOO_COMPLEX = "54001";
  private static final String FILE_TOO_LARGE = "58030";

  /** The driver has no state of its own for a result that outgrows its buffer. */
  private static final String DRIVERS_BUFFER = "maxResultBuffer";

  private Failures() {}

  /**
   * @param line where the statement begins, from 1
   */
  static SqlAnswer answer(
      SQLException e, String sql, int line, Deadline deadline, SqlLimits limits) {
    String state = state(e);
    if (deadline.greedy()) {
      return new SqlAnswer.TooMuchMemory();
    }
    if (deadline.passed()) {
      return new SqlAnswer.TooSlow(limits.time());
    }
    if (String.valueOf(e.getMessage()).contains(DRIVERS_BUFFER)) {
      return new SqlAnswer.TooLarge(limits.rows(), limits.bytes());
    }
    return switch (state) {
      case OUT_OF_MEMORY, DISK_FULL, LIMIT_EXCEEDED, STATEMENT_TOO_COMPLEX, FILE_TOO_LARGE ->
          new SqlAnswer.TooMuchMemory();
      default -> failed(e, state, sql, line);
    };
  }

  static String state(SQLException e) {
    return e.getSQLState() == null ? "" : e.getSQLState();
  }

  /** Whether the server, not a statement, has failed. */
  static boolean lost(SQLException e) {
    return lost(state(e));
  }

  static boolean lost(String state) {
    return state.startsWith("57P") || state.startsWith("08");
  }

  private static SqlAnswer failed(SQLException e, String state, String sql, int line) {
    if (lost(state) || !(e instanceof PSQLException server)) {
      throw new ClusterLost(e);
    }
    ServerErrorMessage error = server.getServerErrorMessage();
    if (error == null) {
      // The driver's own: COPY, for instance, which a statement cannot be.
      return new SqlAnswer.Failed(state, String.valueOf(e.getMessage()), OptionalInt.of(line));
    }
    String hint = error.getHint() == null ? "" : " " + error.getHint();
    return new SqlAnswer.Failed(
        state, error.getMessage() + hint, line(error.getPosition(), sql, line));
  }

  private static OptionalInt line(int position, String sql, int first) {
    return position < 1 || position > sql.length()
        ? OptionalInt.empty()
        : OptionalInt.of(
            first + (int) sql.substring(0, position - 1).chars().filter(c -> c == '\n').count());
  }
}
