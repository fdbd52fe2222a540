// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/** A script taken apart into its statements, as the driver splits them. */
final class Statements {
  private static final Pattern BEGINS =
      Pattern.compile("\\A(?:begin|start\\s+transaction)\\b.*", flags());
  private static final Pattern ENDS =
      Pattern.compile(
          "\\A(?:commit|end|abort|rollback)\\b(?!\\s+(?:work\\s+|transaction\\s+)?to\\b).*",
          flags());

  /**
   * @param line where it begins in the script, from 1
   */
  record Part(String sql, int line) {
    boolean begins() {
      return BEGINS.matcher(SingleQuery.bare(sql)).matches();
    }

    private boolean ends() {
      return ENDS.matcher(SingleQuery.bare(sql)).matches();
    }
  }

  private Statements() {}

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  }

  /** Why the text cannot be run at all; empty when it can. */
  static Optional<String> refusal(String script) {
    return SingleQuery.unreadable(script)
        .or(() ->
            of(script).isEmpty() ? Optional.of("There is no statement yet.") : Optional.empty());
  }

  static List<Part> of(String script) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (String sql : split(script)) {
      if (SingleQuery.bare(sql).isBlank()) {
        continue;
      }
      int at = Math.max(from, script.indexOf(sql, from));
      int before = (int) script.substring(0, at).chars().filter(c -> c == '\n').count();
      parts.add(new Part(sql, 1 + before));
      from = at + sql.length();
    }
    return parts;
  }

  /**
   * The statements with the transactions that PostgreSQL would begin and commit by itself spelt
   * out, so that another session can come between a statement and its commit.
   */
  static List<Part> moves(String script) {
    List<Part> moves = new ArrayList<>();
    boolean open = false;
    for (Part part : of(script)) {
      if (open || part.begins()) {
        moves.add(part);
        open = !part.ends();
      } else {
        moves.add(new Part("begin", part.line()));
        moves.add(part);
        moves.add(new Part("commit", part.line()));
      }
    }
    return moves;
  }

  private static List<String> split(String script) {
    try {
      return Parser.parseJdbcSql(script, true, false, true, false, false).stream()
          .map((NativeQuery query) -> query.nativeSql)
          .toList();
    } catch (SQLException e) {
      return List.of(script); // PostgreSQL will say what is wrong with it
    }
  }
}
