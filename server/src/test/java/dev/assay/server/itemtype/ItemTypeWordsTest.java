// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.assay.items.ItemType;
import dev.assay.items.ItemTypes;
import dev.assay.server.page.TestWords;
import dev.assay.server.page.Text;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A type that pages have no words for breaks them for everybody: each installed one has them. */
class ItemTypeWordsTest {
  private static final Text TEXT = TestWords.english();

  static Stream<String> keys() {
    return ItemTypes.installed().all().stream()
        .map(ItemType::name)
        .flatMap(type ->
            Stream.of(
                "bank.type." + type,
                "blueprint.types." + type,
                "blueprint.concern.few." + type,
                "itemtype." + type + ".number",
                "itemtype." + type + ".counts",
                "itemtype." + type + ".how"));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void pages_have_the_words_of_every_item_type(String key) {
    assertThatCode(() -> TEXT.of(key, 2, 3)).doesNotThrowAnyException();
  }
}
