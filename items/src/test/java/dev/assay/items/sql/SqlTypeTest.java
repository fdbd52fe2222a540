// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFixture;
import java.util.List;
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
}
