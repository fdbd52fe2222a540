// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The databases of one cluster: base, templates, and one a query. */
final class SqlDatabases {
  /** As many templates fit into the cell; the one unused longest makes room. */
  private static final int MOST_TEMPLATES = 16;

  private static final String AUTHOR = "author";
  private static final Duration AUTHORS_TIME = Duration.ofSeconds(60);

  /** What reaches beyond a query: other sessions, files, sleep, the log, the settings of others. */
  private static final String DISARM =
      """
      do $disarm$
      declare f regprocedure;
      begin
        for f in select p.oid::regprocedure from pg_proc p
          where p.pronamespace = 'pg_catalog'::regnamespace
            and (p.proname ~ '^(lo_|pg_sleep|pg_advisory|pg_try_advisory|pg_read|pg_ls|pg_stat_file)'
              or p.proname in ('loread', 'lowrite', 'pg_cancel_backend', 'pg_terminate_backend', 'pg_notify',
                'pg_logical_emit_message', 'pg_export_snapshot', 'pg_reload_conf',
                'pg_rotate_logfile', 'pg_switch_wal', 'query_to_xml', 'query_to_xmlschema',
                'query_to_xml_and_xmlschema', 'cursor_to_xml', 'table_to_xml', 'schema_to_xml',
                'database_to_xml', 'ts_stat', 'ts_rewrite'))
            and p.prokind in ('f', 'p')
        loop
          execute format('revoke all on function %s from public', f);
        end loop;
      end $disarm$;
      revoke usage on language plpgsql from public;
      grant usage on language plpgsql to author;
      """;

  private final SqlCluster cluster;
  private final String authorsPassword = SqlCluster.secret();
  private final Map<String, Boolean> templates = new LinkedHashMap<>(16, 0.75f, true);
  private final AtomicLong numbers = new AtomicLong();

  SqlDatabases(SqlCluster cluster) throws SQLException {
    this.cluster = cluster;
    asKeeper(
        "postgres",
        "create role author login password '" + authorsPassword + "'",
        "create database base",
        "revoke all on database postgres, template1, base from public");
    asKeeper("base", DISARM);
  }

  /** A copy of the data for one query, and the only role that can reach it. */
  record Desk(String database, String role, String password) {}

  Desk open(SqlData data) throws SQLException, SqlFault {
    String template = template(data);
    long number = numbers.incrementAndGet();
    Desk desk = new Desk("d_" + number, "c_" + number, SqlCluster.secret());
    asKeeper(
        "postgres",
        "create database " + desk.database() + " template " + template,
        "revoke all on database " + desk.database() + " from public",
        "create role "
            + desk.role()
            + " login noinherit nosuperuser nocreatedb nocreaterole noreplication"
            + " connection limit 1 password '"
            + desk.password()
            + "'",
        "grant connect on database " + desk.database() + " to " + desk.role());
    return desk;
  }

  void close(Desk desk) throws SQLException {
    asKeeper(
        "postgres",
        "drop database if exists " + desk.database() + " with (force)",
        "drop role if exists " + desk.role());
  }

  private synchronized String template(SqlData data) throws SQLException, SqlFault {
    String name = data.template();
    if (templates.get(name) == null) {
      makeRoom();
      fill(name, data);
      templates.put(name, true);
    }
    return name;
  }

  private void makeRoom() throws SQLException {
    while (templates.size() >= MOST_TEMPLATES) {
      String eldest = templates.keySet().iterator().next();
      asKeeper("postgres", "drop database if exists " + eldest + " with (force)");
      templates.remove(eldest);
    }
  }

  private void fill(String name, SqlData data) throws SQLException, SqlFault {
    asKeeper(
        "postgres",
        "drop database if exists " + name + " with (force)",
        "create database " + name + " template base owner author",
        "revoke all on database " + name + " from public");
    try (Connection author =
            cluster.connect(name, AUTHOR, authorsPassword, AUTHORS_TIME, 64 << 20);
        Statement statement = author.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(data.schema());
      statement.execute(data.rows());
      statement.execute("grant select on all tables in schema public to public");
      statement.execute("analyze");
    } catch (SQLException e) {
      throw new SqlFault("the item's own tables or rows do not load: " + e.getMessage(), e);
    }
    asKeeper(
        "postgres",
        "alter database " + name + " owner to " + SqlCluster.SUPERUSER,
        "alter database " + name + " allow_connections false");
  }

  /** Ends the session of a query from outside: first politely, then not. */
  void cancel(int backend) throws SQLException {
    asKeeper("postgres", "select pg_cancel_backend(" + backend + ")");
  }

  void terminate(int backend) throws SQLException {
    asKeeper("postgres", "select pg_terminate_backend(" + backend + ")");
  }

  List<String> names() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = cluster.keeper("postgres");
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select datname from pg_database order by 1")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private void asKeeper(String database, String... statements) throws SQLException {
    try (Connection connection = cluster.keeper(database);
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
