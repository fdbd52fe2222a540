// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFixture;
import dev.assay.items.suite.SuiteView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressionTypeTest {

  @Test
  void the_view_says_where_the_services_are_and_nothing_of_their_versions() {
    RegressionType type = new RegressionType();
    SuiteView view = type.view(ItemFixture.regression().document(RegressionDocument.class), 1);

    assertThat(view.services())
        .containsExactly(
            new SuiteView.Address("order-desk", "ORDER_DESK_URL", "http://127.0.0.1:8081"),
            new SuiteView.Address("ledger", "LEDGER_URL", "http://127.0.0.1:8082"));
    assertThat(view.toString()).doesNotContain("SECRET", "fault-", "straight", "limit.py\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: ledger, platform: python, start: limit.py | name: Ledger, platform: python, start: limit.py | small letters and hyphens
          name: ledger, platform: python, start: limit.py | name: ledger, platform: perl, start: limit.py   | must be one of java, node, python
          name: ledger, platform: python, start: limit.py | name: ledger, platform: python, start: gone.py  | gone.py is not there to start
          name: ledger                                    | name: order-desk                                | name or port of another
          port: 8082                                      | port: 8081                                      | name or port of another
          port: 8082                                      | port: 80                                        | must be from 1024
          port: 8082                                      | port: 8082, path: /                             | is not a field here
          """)
  void a_mistake_is_named(String what, String by, String message) {
    assertThat(ItemFixture.regression().edit("item.yaml", what, by).read().findings())
        .anySatisfy(finding -> assertThat(finding.toString()).contains("error", message));
  }

  @Test
  void two_services_are_asked_for() {
    ItemFixture item =
        ItemFixture.regression()
            .edit(
                "item.yaml",
                "    - { name: ledger, platform: python, start: limit.py, port: 8082 }\n",
                "");

    assertThat(item.read().findings())
        .anySatisfy(finding ->
            assertThat(finding.toString())
                .contains("regression.services", "who keeps the contract and who relies on it"));
  }

  @Test
  void services_are_no_field_of_a_unit_test() {
    ItemFixture item =
        ItemFixture.unittest()
            .edit("item.yaml", "  sample: straight\n", "  sample: straight\n  services: []\n");

    assertThat(item.read().findings())
        .anySatisfy(finding ->
            assertThat(finding.toString()).contains("unittest.services", "not a field here"));
  }
}
