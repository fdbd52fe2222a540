// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.sql.SqlAnswer.Done;
import dev.assay.judge.sql.SqlAnswer.Failed;
import dev.assay.judge.sql.SqlAnswer.Rows;
import dev.assay.judge.sql.SqlAnswer.TooLarge;
import dev.assay.judge.sql.SqlAnswer.TooMuchMemory;
import dev.assay.judge.sql.SqlAnswer.TooSlow;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that would like more than their copy of the tables. After each, the next is served. */
class HostileSqlTest {
  private static final SqlData SHOP =
      new SqlData(
          """
          create table customer (id int primary key, name text not null);
          create table purchase (id int primary key, customer_id int references customer, cents int);
          create table price (cents int);
          """,
          """
          insert into customer values (1, 'Ada'), (2, 'Grace'), (3, 'Edsger');
          insert into purchase values (1, 1, 500), (2, 1, 250), (3, 2, null);
          """);
  private static final SqlRights RIGHTS = new SqlRights(List.of("purchase"), List.of("customer"));
  private static final SqlLimits LIMITS = SqlLimits.defaults().withTime(Duration.ofSeconds(2));

  /** What asks for files, programs, other roles, other sessions or other people's tables. */
  private static final List<String> REACHING_BEYOND =
      List.of(
          "copy purchase to program 'id > /tmp/x'",
          "copy purchase from program 'id'",
          "copy purchase to '/work/out'",
          "copy purchase from '/etc/passwd'",
          "copy purchase to stdout",
          "copy purchase from stdin",
          "select lo_import('/etc/passwd')",
          "select lo_create(0)",
          "select lo_export(1, '/tmp/x')",
          "create extension dblink",
          "create extension postgres_fdw",
          "create extension pgcrypto",
          "create server other foreign data wrapper nosuch",
          "select pg_read_file('/etc/passwd')",
          "select pg_read_binary_file('postgresql.conf')",
          "select pg_sleep(60)",
          "select pg_advisory_lock(1)",
          "select pg_terminate_backend(pid) from pg_stat_activity",
          "select * from pg_stat_activity",
          "select * from pg_locks",
          "select rolname, rolpassword from pg_authid",
          "select passwd from pg_shadow",
          "select current_setting('data_directory')",
          "set role keeper",
          "set session authorization author",
          "alter role current_user superuser",
          "alter role current_user connection limit 100",
          "alter role author password 'x'",
          "grant pg_execute_server_program to current_user",
          "grant keeper to current_user",
          "create role friend",
          "create database more",
          "create schema mine",
          "create tablespace t location '/tmp'",
          "alter database postgres set work_mem = '1GB'",
          "alter system set work_mem = '1GB'",
          "set session_replication_role = replica",
          "set temp_file_limit = -1",
          "load '/tmp/x.so'",
          "create function f() returns int language c as '/tmp/x.so', 'f'",
          "create function f() returns int language internal as 'pg_backend_pid'",
          "create function f() returns void language plpgsql as 'begin end'",
          "do $$ begin loop begin loop end loop; exception when query_canceled then null; end; end loop; end $$",
          "create event trigger t on ddl_command_end execute function pg_event_trigger_dropped_objects()",
          "create publication p for all tables",
          "create subscription s connection 'dbname=postgres' publication p",
          "begin; prepare transaction 'left-behind'",
          "drop table customer cascade",
          "alter table customer add column x int",
          "create index on customer (name)",
          "create trigger t before update on customer for each row execute function suppress_redundant_updates_trigger()",
          "truncate customer",
          "drop schema public cascade",
          "alter schema public rename to other",
          "create function pg_catalog.count(int) returns bigint language sql as 'select 42'",
          "vacuum full pg_class; select * from nosuch",
          "reindex system",
          "checkpoint",
          "select nextval('nosuch')");

  private static Sandbox sandbox;
  private static SqlJudge judge;

  @BeforeAll
  static void open() throws Exception {
    sandbox = Sandbox.open(SandboxSettings.defaults());
    judge = new SqlJudge(sandbox);
  }

  @AfterAll
  static void close() {
    judge.close();
    sandbox.close();
  }

  @AfterEach
  void the_next_answer_is_served() throws Exception {
    assertThat(
            judge.bench(
                SHOP,
                RIGHTS,
                LIMITS,
                bench -> bench.script("update customer set name = 'x'; table customer")))
        .hasValueSatisfying(answer ->
            assertThat(answer)
                .isInstanceOfSatisfying(
                    Rows.class, rows -> assertThat(rows.table().rows()).hasSize(3)));
    assertThat(judge.databases()).noneMatch(name -> name.startsWith("d_"));
  }

  private static SqlAnswer script(String sql) throws SqlFault {
    return judge
        .bench(SHOP, RIGHTS, LIMITS, bench -> bench.script(sql))
        .orElseGet(TooMuchMemory::new);
  }

  /** What the judge sees after a script. */
  private static SqlAnswer after(String script, String look) throws SqlFault {
    Optional<SqlAnswer> seen =
        judge.bench(
            SHOP,
            RIGHTS,
            LIMITS,
            bench -> {
              assertThat(bench.script(script)).isInstanceOfAny(Done.class, Rows.class);
              return bench.query(look);
            });
    return seen.orElseThrow();
  }

  private static void assertGives(SqlAnswer answer, String... values) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Rows.class, rows -> assertThat(rows.table().rows().getFirst()).containsExactly(values));
  }

  @Test
  void what_reaches_beyond_is_refused_and_another_answer_served_after_each() throws SqlFault {
    judge.bench(
        SHOP,
        RIGHTS,
        LIMITS,
        neighbour -> {
          assertThat(neighbour.script("update customer set name = 'mine'"))
              .isInstanceOf(Done.class);
          return judge.bench(
              SHOP,
              RIGHTS,
              LIMITS,
              bench -> {
                for (String sql : REACHING_BEYOND) {
                  assertThat(bench.script(sql)).as(sql).isInstanceOf(Failed.class);
                  assertGives(
                      neighbour.query("select count(*) from public.customer where name = 'mine'"),
                      "3");
                }
                return true;
              });
        });
  }

  @Test
  void another_database_cannot_be_entered() throws SqlFault {
    // There is no way to name one from SQL; what tells of them is names, never content.
    assertThat(script("select * from postgres.public.customer"))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.state()).isEqualTo("0A000"));
  }

  @ParameterizedTest
  @Tag("long")
  @ValueSource(
      strings = {
        "set statement_timeout = 0; select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b",
        "with recursive r as (select 1 as n union all select n + 1 from r) select max(n) from r",
        "with recursive r as (select 1 as n union all select n + 1 from r) select count(*) from r a, r b",
        "select length(repeat('x', 900000000) || repeat('y', 900000000))",
        "set work_mem = '2GB'; select count(distinct n) from generate_series(1, 50000000) n",
        "select count(*) from generate_series(1, 100000000) n where n::text ~ '(.+).*\\1$'",
        "select array_length(array_agg(repeat('x', 1000)), 1) from generate_series(1, 10000000)",
        "create table fill as select repeat(md5(n::text), 30) from generate_series(1, 100000000) n",
        "create temp table fill as select n from generate_series(1, 1000000000) n",
        "insert into customer select n, repeat('x', 500) from generate_series(10, 100000000) n",
        "select n, repeat('x', 1000) from generate_series(1, 10000000) n",
        "select a.n from generate_series(1, 20000000) a(n) order by md5(a.n::text)",
        "create function f(int) returns int language sql as 'select f($1 + 1) + f($1 + 2)'; select f(1)",
        "begin; lock table purchase; select count(*) from generate_series(1, 10000000000)",
      })
  void what_is_greedy_gets_no_more_than_its_share(String sql) throws SqlFault {
    assertThat(script(sql))
        .isInstanceOfAny(TooSlow.class, TooMuchMemory.class, TooLarge.class, Failed.class);
  }

  @Test
  void a_session_that_lifts_its_own_time_limit_is_ended_from_outside() throws SqlFault {
    assertThat(
            script(
                "set statement_timeout = 0; set lock_timeout = 0;"
                    + " select count(*) from generate_series(1, 10000000000)"))
        .isInstanceOfAny(TooSlow.class, TooMuchMemory.class);
  }

  @Test
  void a_table_that_grows_without_end_is_ended_before_the_disk_is_full() throws SqlFault {
    assertThat(
            script(
                "insert into customer select n, repeat('x', 2000) from generate_series(10, 9000000) n"))
        .isInstanceOfAny(TooMuchMemory.class, TooSlow.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "listen gossip; notify gossip, 'a secret'",
        "alter role current_user set search_path = nosuch",
        "alter role current_user password 'mine'",
        "drop table purchase",
        "drop owned by current_user",
        "set default_transaction_read_only = on",
      })
  void what_a_session_may_do_stays_in_its_copy(String sql) throws SqlFault {
    assertThat(script(sql)).isInstanceOf(Done.class);
  }

  @Test
  void functions_aggregates_and_operators_of_an_answer_stand_in_for_none_of_the_judges()
      throws SqlFault {
    String shadows =
        """
        create function public.count(int) returns bigint language sql as 'select 42::bigint';
        create aggregate public.sum(int) (sfunc = int4pl, stype = int, initcond = '7');
        create function public.lower(varchar) returns text language sql as 'select ''fooled''';
        create operator public.= (leftarg = int, rightarg = int, function = int4ne);
        """;
    assertGives(
        after(
            shadows + "alter role current_user set search_path = public, pg_catalog;",
            "select count(id), sum(cents), lower('A'::varchar), count(*) filter (where id = 1)"
                + " from public.purchase"),
        "3",
        "750",
        "a",
        "1");
  }

  @Test
  void names_without_their_schema_are_not_found_in_what_an_answer_made() throws SqlFault {
    assertThat(after("create table pg_classes (x int)", "select * from pg_classes"))
        .isInstanceOf(Failed.class);
    assertThat(after("create temp table customer (x int)", "select count(*) from public.customer"))
        .isInstanceOfSatisfying(
            Rows.class, rows -> assertThat(rows.table().rows().getFirst()).containsExactly("3"));
  }

  @Test
  void row_policies_hide_no_rows_from_the_judge() throws SqlFault {
    assertGives(
        after(
            """
            alter table purchase enable row level security;
            alter table purchase force row level security;
            create policy hide on purchase using (id = 1);
            """,
            "select count(*) from public.purchase"),
        "3");
  }

  @Test
  void what_an_answer_plants_in_a_table_changes_nothing_for_later_looks() throws SqlFault {
    String planted =
        """
        create function public.plant(int) returns boolean language sql as $$
          select set_config('search_path', 'public', false) is not null
             and set_config('row_security', 'off', false) is not null $$;
        create function public.count(int) returns bigint language sql as 'select 42::bigint';
        alter table purchase add check (public.plant(id));
        """;
    Optional<List<SqlAnswer>> seen =
        judge.bench(
            SHOP,
            RIGHTS,
            LIMITS,
            bench -> {
              assertThat(bench.script(planted)).isInstanceOf(Done.class);
              return List.of(
                  bench.probe("insert into public.purchase values (9, 1, 1)"),
                  bench.query("select count(id) from public.purchase"));
            });
    assertThat(seen.orElseThrow().getFirst()).isInstanceOf(Done.class);
    assertGives(seen.orElseThrow().getLast(), "3");
  }

  @Test
  void code_of_an_answer_that_runs_in_the_judges_name_can_do_no_more_than_the_judges_role()
      throws SqlFault {
    for (String body :
        List.of(
            "alter role current_user superuser",
            "grant pg_read_server_files to current_user",
            "select pg_read_file('/etc/passwd')",
            "drop table public.customer",
            "create table public.mark as select 1")) {
      String planted =
          "create function public.plant(int) returns void language sql as $p$ %s $p$;"
                  .formatted(body)
              + "create view public.trap as select id, public.plant(id) from public.purchase;";
      assertThat(
              judge.bench(
                  SHOP,
                  RIGHTS,
                  LIMITS,
                  bench -> {
                    bench.script("set check_function_bodies = off;" + planted);
                    return bench.query("select * from public.trap");
                  }))
          .hasValueSatisfying(answer -> assertThat(answer).isInstanceOf(Failed.class));
    }
  }

  @Test
  void a_definers_function_lends_the_candidates_rights_and_no_more() throws SqlFault {
    assertThat(
            script(
                """
                create function public.up() returns void security definer language sql
                  as 'alter role current_user superuser';
                select public.up();
                """))
        .isInstanceOf(Failed.class);
  }

  @Test
  void answers_at_the_same_time_share_no_locks_and_no_names() throws Exception {
    Thread other =
        Thread.ofVirtual()
            .start(() -> {
              try {
                script(
                    "begin; lock table purchase; select count(*) from generate_series(1, 3000000); commit");
              } catch (SqlFault fault) {
                throw new IllegalStateException(fault);
              }
            });
    assertThat(script("begin; lock table purchase; update customer set name = 'y'; commit"))
        .isInstanceOf(Done.class);
    other.join();
  }
}
