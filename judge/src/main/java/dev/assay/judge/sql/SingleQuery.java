// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/**
 * Whether a text is one query. A courtesy with a clear message, not a fence: what a session may do
 * is decided by its role.
 */
final class SingleQuery {
  static final int LONGEST = 20_000;

  private static final Pattern LEADING =
      Pattern.compile("\\A(?:\\s|\\(|--[^\\n]*(?:\\n|\\z)|/\\*.*?\\*/)*", Pattern.DOTALL);
  private static final Pattern QUERY =
      Pattern.compile("\\A(?:select|with|values|table)\\b", Pattern.CASE_INSENSITIVE);

  private SingleQuery() {}

  /** Why the text cannot be run; empty when it can. */
  static Optional<String> refusal(String text) {
    Optional<String> unreadable = unreadable(text);
    if (unreadable.isPresent()) {
      return unreadable;
    }
    String start = bare(text);
    if (start.isBlank()) {
      return Optional.of("There is no query yet.");
    }
    if (!QUERY.matcher(start).find()) {
      return Optional.of("Only a query can be run: one that starts with SELECT or WITH.");
    }
    return statements(text) > 1
        ? Optional.of("Only one statement can be run. Remove what follows the first semicolon.")
        : Optional.empty();
  }

  static Optional<String> unreadable(String text) {
    if (text.length() > LONGEST) {
      return Optional.of("It is longer than " + LONGEST + " characters.");
    }
    return text.indexOf('\0') >= 0
        ? Optional.of("It holds a character that PostgreSQL does not allow.")
        : Optional.empty();
  }

  /** A statement without what stands before its first word. */
  static String bare(String text) {
    return LEADING.matcher(text).replaceFirst("");
  }

  /** As the driver will split it. */
  private static int statements(String text) {
    try {
      List<NativeQuery> parts = Parser.parseJdbcSql(text, true, false, true, false, false);
      return (int) parts.stream().filter(part -> !part.nativeSql.isBlank()).count();
    } catch (SQLException e) {
      return 1; // PostgreSQL will say what is wrong with it
    }
  }
}
