// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.judge.sql.SqlAnswer.Failed;
import dev.assay.judge.sql.SqlAnswer.Refused;
import dev.assay.judge.sql.SqlAnswer.Rows;
import dev.assay.judge.sql.SqlAnswer.TooLarge;
import dev.assay.judge.sql.SqlAnswer.TooMuchMemory;
import dev.assay.judge.sql.SqlAnswer.TooSlow;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlJudgeTest {
  private static final SqlData SHOP =
      new SqlData(
          """
          create table customer (id int primary key, name text not null);
          create table purchase (id int primary key, customer_id int references customer, cents int);
          """,
          """
          insert into customer values (1, 'Ada'), (2, 'Grace'), (3, 'Edsger');
          insert into purchase values (1, 1, 500), (2, 1, 250), (3, 2, null);
          """);

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

  private static SqlAnswer query(String sql) throws SqlFault {
    return judge.query(SHOP, sql, SqlLimits.defaults().withTime(Duration.ofSeconds(3)));
  }

  private static void assertStillWell() throws SqlFault {
    assertThat(query("select count(*) from customer"))
        .isInstanceOfSatisfying(
            Rows.class, rows -> assertThat(rows.table().rows()).isEqualTo(List.of(List.of("3"))));
  }

  @Test
  void a_query_returns_rows_with_names_types_and_nulls() throws SqlFault {
    SqlAnswer answer =
        query(
            "with p as (select * from purchase) select id, cents from p where id > 1 order by id");
    Rows rows = (Rows) answer;
    assertThat(rows.table().columns())
        .containsExactly(
            new ResultTable.Column("id", "int4"), new ResultTable.Column("cents", "int4"));
    assertThat(rows.table().rows().getFirst()).containsExactly("2", "250");
    assertThat(rows.table().rows().getLast()).containsExactly("3", null);
  }

  @Test
  void a_mistake_is_told_with_its_line() throws SqlFault {
    assertThat(query("select id,\n  nam\nfrom customer"))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.state()).isEqualTo("42703");
              assertThat(failed.message()).contains("nam").contains("name");
              assertThat(failed.line()).hasValue(2);
            });
  }

  private static SqlAnswer explain(String sql) throws SqlFault {
    return judge.explain(SHOP, sql, SqlLimits.defaults().withTime(Duration.ofSeconds(3)));
  }

  @Test
  void a_plan_is_a_tree_of_lines_with_what_each_step_took() throws SqlFault {
    assertThat(explain("select * from customer c join purchase p on p.customer_id = c.id"))
        .isInstanceOfSatisfying(
            Rows.class,
            rows -> {
              List<String> lines = rows.table().rows().stream().map(List::getFirst).toList();
              assertThat(lines.getFirst()).contains("Join", "actual time", "rows=3");
              assertThat(lines)
                  .anySatisfy(line -> assertThat(line).matches(" +-> .*Seq Scan on customer.*"));
            });
  }

  @Test
  void a_plan_is_had_within_the_limits_of_a_query() throws SqlFault {
    assertThat(explain("select count(*) from generate_series(1, 1000000000000)"))
        .isInstanceOfAny(TooSlow.class, TooMuchMemory.class);
    assertThat(explain("select 1; drop table customer")).isInstanceOf(Refused.class);
    assertThat(explain("delete from customer")).isInstanceOf(Refused.class);
    assertThat(explain("with gone as (delete from customer returning id) select id from gone"))
        .isInstanceOf(Failed.class);
    assertThat(explain("select id,\n  nam\nfrom customer"))
        .isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.line()).hasValue(2));
    assertStillWell();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  -- nothing yet\n",
        "drop table customer",
        "update customer set name = 'x'",
        "copy customer to program 'id'",
        "copy (select 1) to '/work/out'",
        "do $$ begin perform 1; end $$",
        "set statement_timeout = 0",
        "set role keeper",
        "create temp table t (x int)",
        "explain analyze select 1",
        "select 1; select 2",
        "select 1; drop table customer",
        "commit; select 1"
      })
  void what_is_not_one_query_is_refused(String sql) throws SqlFault {
    assertThat(query(sql)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select pg_sleep(60)",
        "select lo_import('/etc/passwd')",
        "select lo_from_bytea(0, 'x')",
        "select pg_read_file('/etc/passwd')",
        "select pg_ls_dir('/')",
        "select * from pg_authid",
        "select rolpassword from pg_authid",
        "select passwd from pg_shadow",
        "select set_config('role', 'keeper', false)",
        "select set_config('session_authorization', 'author', false)",
        "select set_config('temp_file_limit', '-1', false)",
        "select set_config('log_min_messages', 'debug5', false)",
        "select dblink('dbname=postgres', 'select 1')",
        "select pg_advisory_lock(1)",
        "select pg_terminate_backend(1)",
        "select pg_notify('x', 'y')",
        "select pg_reload_conf()",
        "select query_to_xml('select 1', true, true, '')",
        "select current_setting('data_directory')",
        "select * from pg_file_settings",
        "select * from pg_hba_file_rules",
        "select * from pg_stat_file('/etc/passwd')",
        "select pg_logical_emit_message(false, 'a', 'b')",
        "with gone as (delete from customer returning *) select * from gone",
        "with made as (insert into customer values (9, 'x') returning *) select * from made",
        "select * into stolen from customer",
        "select * from customer for update",
        "select nextval('pg_catalog.nosuch')"
      })
  void what_reaches_beyond_the_tables_fails(String sql) throws SqlFault {
    assertThat(query(sql)).isInstanceOf(Failed.class);
    assertStillWell();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b",
        "select set_config('statement_timeout', '0', false), count(*)"
            + " from generate_series(1, 1000000) a, generate_series(1, 1000000) b"
      })
  void what_does_not_end_is_ended_from_outside(String sql) throws SqlFault {
    assertThat(query(sql)).isInstanceOf(TooSlow.class);
    assertStillWell();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from generate_series(1, 100000000000) a",
        "select length(repeat('x', 900000000) || repeat('y', 100))",
        "select length(string_agg(repeat('x', 10000), '')) from generate_series(1, 100000)",
        "select array_length(array_agg(n), 1) from generate_series(1, 100000000) n",
        "select a, b from generate_series(1, 3000) a, generate_series(1, 3000) b order by b + a",
        "select count(distinct md5(n::text)) from generate_series(1, 20000000) n",
        "with recursive r as (select 1 as n union all select n + 1 from r) select max(n) from r"
      })
  void what_is_greedy_gets_no_more_than_its_share(String sql) throws SqlFault {
    assertThat(query(sql)).isInstanceOfAny(TooMuchMemory.class, TooSlow.class, TooLarge.class);
    assertStillWell();
  }

  @Test
  void a_result_too_large_to_look_at_is_cut_off() throws SqlFault {
    assertThat(query("select n from generate_series(1, 10001) n")).isInstanceOf(TooLarge.class);
    assertThat(query("select repeat('x', 1000000) from generate_series(1, 10)"))
        .isInstanceOf(TooLarge.class);
  }

  @Test
  void a_query_sees_its_own_database_alone_and_leaves_nothing() throws Exception {
    SqlData other = new SqlData("create table secret (x int);", "insert into secret values (7);");
    judge.query(other, "select * from secret", SqlLimits.defaults());
    assertThat(query("select * from secret")).isInstanceOf(Failed.class);
    assertThat(query("select count(*) from pg_namespace where nspname !~ '^(pg_|information)'"))
        .isInstanceOfSatisfying(
            Rows.class, rows -> assertThat(rows.table().rows().getFirst()).containsExactly("1"));
    assertThat(judge.databases()).noneMatch(name -> name.startsWith("d_"));
  }

  @Test
  void the_same_query_at_the_same_time_works_on_copies() {
    List<String> counts =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> {
              try {
                return ((Rows) query("select sum(cents) from purchase"))
                    .table()
                    .rows()
                    .getFirst()
                    .getFirst();
              } catch (SqlFault e) {
                throw new AssertionError(e);
              }
            })
            .toList();
    assertThat(counts).containsOnly("750");
  }

  @Test
  void an_items_own_mistake_is_a_fault_of_ours() {
    SqlData broken = new SqlData("create table t (x int);", "insert into t values ('word');");
    assertThatThrownBy(() -> judge.query(broken, "select 1", SqlLimits.defaults()))
        .isInstanceOf(SqlFault.class)
        .hasMessageContaining("invalid input syntax");
  }

  @Test
  void an_items_own_sql_is_no_superusers() {
    SqlData hostile = new SqlData("copy (select 1) to program 'id';", "select 1;");
    assertThatThrownBy(() -> judge.query(hostile, "select 1", SqlLimits.defaults()))
        .isInstanceOf(SqlFault.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void a_lost_cluster_is_made_anew() throws SqlFault {
    assertStillWell();
    judge.close();
    assertStillWell();
  }
}
