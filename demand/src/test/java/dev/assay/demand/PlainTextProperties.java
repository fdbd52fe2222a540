// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainTextProperties {

  @Property(tries = 300)
  void no_markup_and_no_control_character_survives(@ForAll("pages") String page) {
    String text = PlainText.of(page);
    assertThat(text).doesNotContainIgnoringCase("<script>", "<b>", "</li>");
    assertThat(text.chars().filter(c -> c != '\n' && c != '\t').anyMatch(Character::isISOControl))
        .isFalse();
  }

  @Property(tries = 300)
  void any_text_at_all_can_be_read(@ForAll String text) {
    assertThat(PlainText.of(text).length()).isLessThanOrEqualTo(text.length() * 2 + 2);
  }

  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> part =
        Arbitraries.of(
            "<p>",
            "</p>",
            "<b>",
            "<li>",
            "</li>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "&lt;",
            "&gt;",
            "&amp;",
            "SQL",
            " ",
            "\n",
            "\u0000",
            "\u202e",
            "<",
            ">",
            "\"",
            "<a href='x'>",
            "<style>",
            "<svg onload=x>",
            "]]>");
    return part.list().ofMaxSize(40).map(PlainTextProperties::joined);
  }

  private static String joined(List<String> parts) {
    return parts.stream().collect(Collectors.joining());
  }
}
