// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.sql.Duet.Part;
import dev.assay.judge.sql.Duet.Voice;
import dev.assay.judge.sql.SqlAnswer.Done;
import dev.assay.judge.sql.SqlAnswer.Failed;
import dev.assay.judge.sql.SqlAnswer.Refused;
import dev.assay.judge.sql.SqlAnswer.Rows;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorkbenchTest {
  private static final SqlData SEATS =
      new SqlData(
          """
          create table seat (id int primary key, taken_by text);
          create table visit (id int, guest int, note text);
          """,
          """
          insert into seat values (1, null), (2, 'Ada');
          insert into visit select n, n % 1000, repeat('x', 50) from generate_series(1, 20000) n;
          """);
  private static final SqlRights RIGHTS = new SqlRights(List.of("visit"), List.of("seat"));

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

  private static <T> T bench(SqlJudge.Work<T> work) throws SqlFault {
    return judge.bench(SEATS, RIGHTS, SqlLimits.defaults(), work).orElseThrow();
  }

  private static SqlAnswer ran(String script) throws SqlFault {
    return bench(bench -> bench.script(script));
  }

  private static List<String> column(SqlAnswer answer) {
    return ((Rows) answer).table().rows().stream().map(row -> row.getFirst()).toList();
  }

  @Test
  void a_script_shows_what_its_last_query_returned() throws SqlFault {
    SqlAnswer answer =
        bench(bench ->
            bench.script("update seat set taken_by = 'Grace' where id = 1; select 7; table seat;"));
    assertThat(column(answer)).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void a_script_stops_at_the_first_failure_and_names_its_line() throws SqlFault {
    bench(bench -> {
      assertThat(
              bench.script(
                  """
                  -- free the seats
                  update seat set taken_by = null;

                  insert into seat
                  values (1, 'Eve');
                  delete from seat;
                  """))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.state()).isEqualTo("23505"));
      assertThat(column(bench.query("select count(*) from public.seat"))).containsExactly("2");
      return true;
    });
    assertThat(ran("table seat;\n\nselect *\nfrom nosuch"))
        .isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.line()).hasValue(4));
  }

  @Test
  void a_script_that_leaves_its_transaction_open_is_told_so() throws SqlFault {
    bench(bench -> {
      assertThat(bench.script("begin; delete from seat")).isInstanceOf(Refused.class);
      assertThat(column(bench.query("select count(*) from public.seat"))).containsExactly("2");
      return true;
    });
    assertThat(ran(" -- nothing yet")).isInstanceOf(Refused.class);
  }

  @Test
  void a_script_changes_what_it_was_given_and_nothing_else() throws SqlFault {
    assertThat(ran("alter table seat add column x int"))
        .isInstanceOfSatisfying(Failed.class, f -> assertThat(f.state()).isEqualTo("42501"));
    assertThat(ran("alter table visit add primary key (id)")).isInstanceOf(Done.class);
  }

  @Test
  void probes_are_undone_and_see_deferred_constraints() throws SqlFault {
    bench(bench -> {
      bench.script(
          "alter table visit add constraint one unique (id) deferrable initially deferred");
      assertThat(bench.probe("insert into public.visit values (1, 1, '')"))
          .isInstanceOfSatisfying(Failed.class, f -> assertThat(f.state()).isEqualTo("23505"));
      assertThat(bench.probe("delete from public.visit")).isInstanceOf(Done.class);
      assertThat(column(bench.query("select count(*) from public.visit"))).containsExactly("20000");
      return true;
    });
  }

  @Test
  void a_plan_tells_an_index_from_a_scan_and_how_much_was_read() throws SqlFault {
    String query = "select * from public.visit where guest = 7";
    QueryPlan before =
        bench(bench -> {
          bench.script("table seat");
          return QueryPlan.of(bench.plan(query)).orElseThrow();
        });
    QueryPlan after =
        bench(bench -> {
          bench.script("create index on visit (guest)");
          return QueryPlan.of(bench.plan(query)).orElseThrow();
        });
    assertThat(before.reads()).singleElement().satisfies(r -> assertThat(r.wholeTable()).isTrue());
    assertThat(before.rows()).isEqualTo(20_000);
    assertThat(after.reads()).singleElement().satisfies(r -> assertThat(r.byIndex()).isTrue());
    assertThat(after.rows()).isEqualTo(20);
    assertThat(after.pages()).isLessThan(before.pages());
  }

  @Test
  void an_explained_script_is_run_up_to_its_last_statement() throws SqlFault {
    SqlAnswer plan =
        bench(bench ->
            bench.explain(
                "create index by_guest on visit (guest); select * from visit where guest = 7"));
    assertThat(String.join("\n", column(plan))).contains("by_guest", "actual time");
  }

  @Test
  void a_statement_that_waits_is_left_waiting_while_the_other_session_goes_on() throws SqlFault {
    bench(bench -> {
      try (Duet duet = bench.duet()) {
        duet.open(Part.A, Voice.CANDIDATE, 0);
        duet.open(Part.B, Voice.AUTHOR, 0);
        assertThat(duet.play(Part.A, "begin; update seat set taken_by = 'A' where id = 1"))
            .isFalse();
        String update = "update public.seat set taken_by = 'B' where id = 1 and taken_by is null";
        assertThat(duet.play(Part.B, update)).isTrue();
        assertThat(duet.play(Part.A, "commit")).isFalse();
        duet.settle();
        assertThat(duet.failure(Part.B)).isEmpty();
      }
      assertThat(column(bench.query("select taken_by from public.seat where id = 1")))
          .containsExactly("A");
      return true;
    });
  }

  @Test
  void a_serializable_transaction_is_run_again_wherever_it_meets_another() throws SqlFault {
    String careless =
        "begin; create temp table t on commit drop as select count(*) as n from seat where taken_by"
            + " is not null; insert into seat select 10 + n, 'x' from t where not exists"
            + " (select from seat where id = 10 + n); commit";
    assertThat(Duet.places(careless)).containsExactly(2, 3);
    assertThat(Duet.places("update seat set taken_by = 'x'")).containsExactly(2);
    String safe = careless.replace("begin;", "begin isolation level serializable;");
    for (int place : Duet.places(safe)) {
      bench(bench -> {
        try (Duet duet = bench.duet()) {
          duet.open(Part.A, Voice.CANDIDATE, 5);
          duet.open(Part.B, Voice.CANDIDATE, 5);
          duet.meet(safe, place, safe);
          assertThat(duet.failure(Part.A)).isEmpty();
          assertThat(duet.failure(Part.B)).isEmpty();
        }
        assertThat(column(bench.query("select id from public.seat where id > 10")))
            .containsExactlyInAnyOrder("11", "12");
        return true;
      });
    }
  }

  @Test
  void two_sessions_that_wait_for_each_other_end() throws SqlFault {
    String one =
        "begin; update seat set taken_by = '1' where id = 1;"
            + " update seat set taken_by = '1' where id = 2; commit";
    String two =
        "begin; update seat set taken_by = '2' where id = 2;"
            + " update seat set taken_by = '2' where id = 1; commit";
    bench(bench -> {
      try (Duet duet = bench.duet()) {
        duet.open(Part.A, Voice.CANDIDATE, 0);
        duet.open(Part.B, Voice.CANDIDATE, 0);
        duet.meet(one, 2, two);
        assertThat(List.of(duet.failure(Part.A).orElse(""), duet.failure(Part.B).orElse("")))
            .containsExactlyInAnyOrder("", "40P01");
      }
      return true;
    });
  }
}
