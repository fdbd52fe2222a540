// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.items.ItemFiles;
import dev.assay.items.sql.SqlDocument;
import dev.assay.items.sql.SqlGroup;
import dev.assay.items.sql.SqlType;
import dev.assay.judge.sql.SqlAnswer;
import dev.assay.judge.sql.SqlJudge;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.itemtype.PublishedItem;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SqlMarkingTest {
  private static final String MANIFEST =
      """
      type: sql
      title: Accounts
      skill: backend.sql
      level: apply
      seniority: mid
      difficulty: 50
      minutes: 6
      references: [{ title: A book, url: "https://example.org/" }]
      """;
  private static final Map<String, String> FILES =
      Map.of(
          "statement.md", "Do it.",
          "schema.sql", "create table account (id int primary key, owner int, cents int);",
          "data/sample.sql", "insert into account values (1, 1, 100), (2, 2, 50);",
          "data/many.sql",
              "insert into account select n, n % 500, 10 from generate_series(1, 10000) n;",
          "submissions/wrong_answer/a.sql", "select 1");

  private static Sandbox sandbox;
  private static SqlMarking marking;
  private static SqlJudge judge;

  @BeforeAll
  static void open() throws Exception {
    sandbox = Sandbox.open(SandboxSettings.defaults());
    judge = new SqlJudge(sandbox);
    marking = new SqlMarking(judge);
  }

  @AfterAll
  static void close() {
    judge.close();
    sandbox.close();
  }

  private static SqlDocument item(String yaml, Map<String, String> more) throws GradingFault {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    FILES.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    more.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    bytes.put("item.yaml", (MANIFEST + yaml).getBytes(StandardCharsets.UTF_8));
    return PublishedItem.of(ItemFiles.of(bytes)).as(new SqlType());
  }

  private static SqlResult mark(SqlDocument item, String group, String answer) throws GradingFault {
    SqlGroup asked =
        item.groups().stream().filter(g -> g.marked().id().equals(group)).findFirst().orElseThrow();
    return marking.mark(item, asked, answer);
  }

  private static SqlDocument script(String solution, Map<String, String> more) throws GradingFault {
    Map<String, String> files = new LinkedHashMap<>(more);
    files.put("solution.sql", solution);
    files.put("state/accounts.sql", "select id, owner, cents from public.account");
    StringBuilder groups = new StringBuilder();
    for (String path : more.keySet()) {
      if (path.startsWith("checks/")) {
        String name = path.substring("checks/".length()).replace(".yaml", "");
        groups.append("    - { check: %s, marks: 10, name: C }\n".formatted(name));
      }
    }
    return item(
        """
        sql:
          answer: script
          owns: [account]
          groups:
            - { data: sample, marks: 10, name: S }
            - { data: many, marks: 10, name: M }
        """
            + groups,
        files);
  }

  @Test
  void rows_by_a_wasteful_plan_earn_their_marks_and_the_plan_does_not() throws Exception {
    SqlDocument item =
        item(
            """
            sql:
              groups:
                - { data: sample, marks: 10, name: S }
                - { plan: many, marks: 10, name: P, uses-index: [account], max-rows-read: 2 }
            """,
            Map.of("solution.sql", "select cents from account where id = 7"));
    String wasteful = "select cents from account where id + 0 = 7";
    assertThat(mark(item, "sample", wasteful)).isEqualTo(new SqlResult.Right());
    assertThat(mark(item, "plan of many", wasteful)).isInstanceOf(SqlResult.Plan.class);
    assertThat(mark(item, "plan of many", "select cents from account where 7 = id"))
        .isEqualTo(new SqlResult.Right());
    assertThat(mark(item, "plan of many", "select 11 as cents")).isInstanceOf(SqlResult.Rows.class);
  }

  @Test
  void a_script_is_judged_by_what_is_in_the_tables_after_it() throws Exception {
    SqlDocument item = script("update account set cents = cents + 1", Map.of());
    assertThat(mark(item, "sample", "begin; update account set cents = 1 + cents; end"))
        .isEqualTo(new SqlResult.Right());
    assertThat(mark(item, "sample", "update account set cents = 101"))
        .isInstanceOfSatisfying(
            SqlResult.State.class, state -> assertThat(state.query()).isEqualTo("accounts.sql"));
    assertThat(mark(item, "many", "update account set cents = cents / (id - 1)"))
        .isInstanceOfSatisfying(
            SqlResult.Ended.class,
            ended -> assertThat(ended.how()).isInstanceOf(SqlAnswer.Failed.class));
  }

  @Test
  void a_view_in_place_of_a_table_is_another_state() throws Exception {
    SqlDocument item = script("update account set cents = cents + 1", Map.of());
    String disguise =
        """
        alter table account rename to hidden;
        create view account as select id, owner, cents + 1 as cents from hidden;
        """;
    assertThat(mark(item, "sample", disguise))
        .isInstanceOfSatisfying(
            SqlResult.State.class, state -> assertThat(state.query()).isEqualTo("tables"));
  }

  @Test
  void constraints_are_tried_with_rows_they_must_take_and_refuse() throws Exception {
    SqlDocument item =
        script(
            "alter table account add check (cents >= 0)",
            Map.of(
                "checks/overdrawn.yaml",
                """
                data: sample
                steps:
                  - run: update public.account set cents = -1 where id = 1
                    expect: 23514
                  - run: update public.account set cents = 0 where id = 1
                """));
    assertThat(mark(item, "overdrawn", "alter table account add check (not cents < 0)"))
        .isEqualTo(new SqlResult.Right());
    assertThat(mark(item, "overdrawn", "select 1"))
        .isEqualTo(new SqlResult.Step(1, "expected 23514, came ok"));
    assertThat(mark(item, "overdrawn", "alter table account add check (cents > 0)"))
        .isEqualTo(new SqlResult.Step(2, "expected ok, came 23514"));
  }

  @Test
  void an_index_is_judged_by_how_much_is_read() throws Exception {
    SqlDocument item =
        script(
            "create index on account (owner)",
            Map.of(
                "checks/fast.yaml",
                """
                data: many
                steps:
                  - explain: select * from public.account where owner = 7
                    no-seq-scan: [account]
                    max-pages-read: 3
                """));
    assertThat(mark(item, "fast", "create index on account (owner, cents)"))
        .isEqualTo(new SqlResult.Right());
    assertThat(mark(item, "fast", "create index on account (cents)"))
        .isInstanceOf(SqlResult.Step.class);
  }

  @Test
  void two_runs_of_an_answer_meet_at_every_place() throws Exception {
    String careful = "update account set cents = cents + 10 where id = 1";
    SqlDocument item =
        script(
            careful,
            Map.of(
                "checks/both.yaml",
                """
                data: sample
                steps:
                  - race: answer
                  - query: select cents from public.account where id = 1
                    gives: ["120"]
                """,
                "checks/waits.yaml",
                """
                data: sample
                steps:
                  - b: begin
                  - b: update public.account set cents = 0 where id = 1
                  - a: answer
                    expect: waits
                  - b: rollback
                  - query: select cents from public.account where id = 1
                    gives: ["110"]
                """));
    String careless =
        "begin; create temp table seen as select cents from account where id = 1;"
            + " update account set cents = (select cents + 10 from seen) where id = 1; commit";
    assertThat(mark(item, "both", careful)).isEqualTo(new SqlResult.Right());
    assertThat(mark(item, "both", careless))
        .isInstanceOfSatisfying(
            SqlResult.Step.class,
            step -> assertThat(step.reason()).contains("gives [110]").contains("at place"));
    assertThat(mark(item, "waits", careful)).isEqualTo(new SqlResult.Right());
    assertThat(mark(item, "waits", "select 1")).isInstanceOf(SqlResult.Step.class);
  }

  @Test
  void an_items_own_mistake_is_a_fault_of_ours() throws Exception {
    SqlDocument item = script("update account set nosuch = 1", Map.of());
    assertThatThrownBy(() -> mark(item, "sample", "select 1"))
        .isInstanceOf(GradingFault.class)
        .hasMessageContaining("own solution");
  }
}
