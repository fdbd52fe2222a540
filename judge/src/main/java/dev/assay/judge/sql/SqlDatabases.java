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

/** The databases of one cluster: base, templates, and one an answer. */
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
            and (p.proname ~ '^(lo_|pg_sleep|pg_advisory|pg_try_advisory|pg_read|pg_ls|pg_stat_file|pg_stat_get_(activity|backend))'
              or p.proname in ('loread', 'lowrite', 'pg_cancel_backend', 'pg_terminate_backend', 'pg_notify', 'pg_lock_status',
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

  /**
   * A copy of the data for one answer, and the only roles that can reach it.
   *
   * @param candidate who runs the answer
   * @param checker who looks at what the answer left: sees every row and finds nothing in the
   *     schema that the answer may have filled unless it says so
   */
  record Desk(Login candidate, Login checker) {
    String database() {
      return candidate.database();
    }
  }

  /** A copy to run one query on. */
  Desk open(SqlData data) throws SQLException, SqlFault {
    String template = template(data);
    long number = numbers.incrementAndGet();
    String database = "d_" + number;
    Desk desk =
        new Desk(
            new Login(database, "c_" + number, SqlCluster.secret(), "public"),
            new Login(database, "k_" + number, SqlCluster.secret(), "pg_catalog"));
    asKeeper(
        "postgres",
        "create database " + database + " template " + template,
        "revoke all on database " + database + " from public",
        role(desk.candidate(), ""),
        "grant connect on database " + database + " to " + desk.candidate().role());
    return desk;
  }

  /** A copy to run a script on, with what its role may do there. */
  Desk open(SqlData data, SqlRights rights) throws SQLException, SqlFault {
    Desk desk = open(data);
    String candidate = desk.candidate().role();
    String checker = desk.checker().role();
    asKeeper(
        "postgres",
        role(desk.checker(), " bypassrls"),
        "grant connect on database " + desk.database() + " to " + checker,
        "grant temporary on database " + desk.database() + " to " + candidate);
    List<String> grants = new ArrayList<>();
    grants.add("grant usage on schema public to " + checker);
    for (String table : rights.owns()) {
      grants.add("alter table public." + quoted(table) + " owner to " + candidate);
    }
    for (String table : rights.writes()) {
      grants.add("grant insert, update, delete on public." + quoted(table) + " to " + candidate);
    }
    grants.add("grant usage on all sequences in schema public to " + candidate);
    if (!rights.owns().isEmpty()) {
      grants.add("grant create on schema public to " + candidate);
      grants.add("grant references on all tables in schema public to " + candidate);
    }
    try {
      asKeeper(desk.database(), grants.toArray(String[]::new));
    } catch (SQLException e) {
      close(desk);
      throw new SqlFault("what the item lets a script change is not there: " + e.getMessage(), e);
    }
    return desk;
  }

  /** Lets the checker see what is there now. Runs nothing of what an answer may have made. */
  void show(Desk desk) throws SQLException {
    String checker = desk.checker().role();
    asKeeper(
        desk.database(),
        "grant select, insert, update, delete, maintain on all tables in schema public to "
            + checker,
        "grant usage on all sequences in schema public to " + checker);
  }

  private static String role(Login login, String more) {
    return "create role "
        + login.role()
        + " login noinherit nosuperuser nocreatedb nocreaterole noreplication"
        + more
        + " connection limit 2 password '"
        + login.password()
        + "'";
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  void close(Desk desk) throws SQLException {
    asKeeper(
        "postgres",
        "drop database if exists " + desk.database() + " with (force)",
        "drop role if exists " + desk.candidate().role(),
        "drop role if exists " + desk.checker().role());
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
    Login login = new Login(name, AUTHOR, authorsPassword, "public");
    try (Connection author = cluster.connect(login, AUTHORS_TIME, 64 << 20);
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

  /** Bytes of a database with all that is in it. */
  long size(String database) throws SQLException {
    return Long.parseLong(one("select pg_database_size('" + database + "')"));
  }

  /** Whether a session waits for another. */
  boolean waits(int backend) throws SQLException {
    return Boolean.parseBoolean(
        one("select (cardinality(pg_blocking_pids(" + backend + ")) > 0)::text"));
  }

  private String one(String query) throws SQLException {
    try (Connection connection = cluster.keeper("postgres");
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
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
