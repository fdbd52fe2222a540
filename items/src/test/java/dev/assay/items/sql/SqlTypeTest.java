// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFixture;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTypeTest {

  @Test
  void the_view_is_what_a_candidate_needs_and_no_secret() {
    SqlView view = new SqlType().view(ItemFixture.sql().document(SqlDocument.class), 1);

    assertThat(view)
        .isEqualTo(
            new SqlView(
                "<p>List the orders.</p>\n",
                "create table orders (id int);\n",
                SqlDocument.Answer.QUERY,
                true,
                List.of(
                    new SqlView.Group("The data you saw", 20), new SqlView.Group("Nulls", 80))));
    assertThat(view.toString()).doesNotContain("SECRET", "hidden-1");
  }

  @Test
  void data_sets_and_queries_are_found_by_name() {
    SqlDocument item = ItemFixture.sql().document(SqlDocument.class);
    assertThat(item.dataSets()).containsOnlyKeys("sample", "hidden-1");
    assertThat(item.accepted()).containsOnlyKeys("other.sql");
    assertThat(item.wrong()).containsOnlyKeys("none.sql");
    assertThat(item.names()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "schema.sql, schema.sql",
    "solution.sql, solution.sql",
    "data/sample.sql, candidates query it",
    "data/hidden-1.sql, data/hidden-1.sql is not there",
    "submissions/wrong_answer/none.sql, name the mistakes",
  })
  void a_missing_file_is_named(String path, String message) {
    assertThat(ItemFixture.sql().without(path).read().findings())
        .anySatisfy(finding -> assertThat(finding.toString()).contains("error", message));
  }

  @Test
  void a_script_has_rights_states_and_checks() {
    SqlDocument item = ItemFixture.sqlScript().document(SqlDocument.class);
    assertThat(item.answer()).isEqualTo(SqlDocument.Answer.SCRIPT);
    assertThat(item.owns()).containsExactly("orders");
    assertThat(item.state()).containsOnlyKeys("orders.sql");
    assertThat(check(item, "no-gap").steps())
        .containsExactly(
            new SqlStep.Run("insert into public.orders values (null)", "23"),
            new SqlStep.Query("select count(*) from public.orders", Optional.of(List.of("1"))));
    assertThat(check(item, "two").race()).contains(new SqlStep.Race("answer", 3, List.of("23505")));
    assertThat(check(item, "two").answerTakesPart()).isTrue();
  }

  private static SqlCheck check(SqlDocument item, String name) {
    return Objects.requireNonNull(item.checks().get(name));
  }

  @Test
  void a_plan_is_a_group_of_its_own() {
    SqlDocument item =
        ItemFixture.sql()
            .edit(
                "item.yaml",
                "    - { data: sample",
                "    - { plan: hidden-1, marks: 5, name: P, no-seq-scan: [orders],"
                    + " max-rows-read: 2 }\n    - { data: sample")
            .document(SqlDocument.class);
    assertThat(item.groups().getFirst().asks())
        .isEqualTo(
            new SqlGroup.Asks.Plan(
                "hidden-1",
                new PlanRules(List.of("orders"), List.of(), Optional.of(2.0), Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "checks/no-gap.yaml; expect: 23; expect: refused; checks/no-gap.yaml:4 steps[0].expect",
        "checks/no-gap.yaml; data: hidden-1; data: hidden-9; data/hidden-9.sql is not there",
        "checks/no-gap.yaml; run:; walk:; a step is one of run, explain",
        "checks/two.yaml; race: answer; race: select 1\\n    colour: red; steps[0].colour",
        "checks/two.yaml; gives:; given:; is not a field here",
        "item.yaml; check: two; check: three; say nothing about checks/two.yaml",
        "item.yaml; check: two; check: three; checks/three.yaml is not there",
        "item.yaml; owns: [orders]; writes: []; a script may do nothing",
        "item.yaml; answer: script; answer: query; is for scripts",
        "item.yaml; check: two; plan: hidden-1; asks nothing",
      })
  void a_slip_in_a_script_item_is_told_with_its_place(
      String file, String what, String by, String told) {
    assertThat(ItemFixture.sqlScript().edit(file, what, by.replace("\\n", "\n")).read().findings())
        .anySatisfy(finding -> assertThat(finding.toString()).contains("error", told));
  }
}
