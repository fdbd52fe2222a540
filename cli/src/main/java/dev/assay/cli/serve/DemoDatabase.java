// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import dev.assay.cli.Refusal;
import dev.assay.postgres.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL of the operator's own that a demonstration may use: one that is empty, or that an
 * earlier demonstration marked as its own. The mark is part of the database's comment.
 */
final class DemoDatabase {
  private static final String MARK = "[made by assay serve --demo]";

  /** Tables, views, functions and the like that somebody put there; extensions bring their own. */
  private static final String CONTENT =
      """
      select exists (
        select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
          and not exists (select 1 from pg_depend d
                          where d.objid = c.oid and d.classid = 'pg_class'::regclass
                            and d.deptype = 'e'))
      """;

  private DemoDatabase() {}

  /**
   * Marks the database, if it is not marked yet.
   *
   * @throws Refusal when it holds anything but an earlier demonstration
   */
  static void claim(Database database) {
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      String comment =
          text(
              sql,
              "select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database"
                  + " where datname = current_database()");
      if (comment.contains(MARK)) {
        return;
      }
      if (text(sql, CONTENT).equals("t")) {
        throw Refusal.failed(
            "the database at "
                + database.url()
                + " is not empty and no demonstration: --demo would mix made-up people with its"
                + " data. Give it an empty database, or leave out ASSAY_DATABASE_URL.");
      }
      String name = text(sql, "select quote_ident(current_database())");
      String marked = sql.enquoteLiteral((comment + " " + MARK).strip());
      sql.execute("comment on database " + name + " is " + marked);
    } catch (SQLException e) {
      throw Refusal.failed(
          "the database at "
              + database.url()
              + " cannot be used for --demo: "
              + e.getMessage()
              + ". Its role, "
              + database.user()
              + ", has to own it.");
    }
  }

  private static String text(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
