// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BankLintTest {

  private static Manifest manifest(String edit) {
    return ItemFixture.choice()
        .edit("item.yaml", "level: analyse", edit)
        .document(dev.assay.items.choice.ChoiceDocument.class)
        .manifest();
  }

  @Test
  void an_enemy_must_be_another_item_of_the_bank() {
    Manifest friend = manifest("level: apply");
    assertThat(
            BankLint.check(
                Map.of(
                    "one", manifest("level: apply\nenemies: [two, three]"),
                    "two", friend,
                    "self", manifest("level: apply\nenemies: [self]"))))
        .hasEntrySatisfying("one", f -> assertThat(f).singleElement().asString().contains("three"))
        .containsKey("self")
        .doesNotContainKey("two");
  }

  @Test
  void a_bank_of_recall_is_noticed() {
    Map<String, Manifest> bank = new TreeMap<>();
    for (int i = 0; i < 20; i++) {
      bank.put("item-" + i, manifest(i < 5 ? "level: recall" : "level: apply"));
    }
    assertThat(BankLint.check(bank).get("")).singleElement().asString().contains("5 of 20");
    bank.put("item-4", manifest("level: design"));
    assertThat(BankLint.check(bank)).isEmpty();
  }
}
