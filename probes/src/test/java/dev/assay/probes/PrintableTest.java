// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a database and a page cannot take is not left in what a service said. */
class PrintableTest {

  @Test
  void control_characters_and_half_characters_become_question_marks() {
    assertThat(Printable.of("a\0b\u001b\n\tc\ud83d")).isEqualTo("a?b?\n\tc?");
    assertThat(Printable.of("Åsa 😀 grüßt")).isEqualTo("Åsa 😀 grüßt");
  }

  @Test
  void a_character_that_is_cut_in_half_is_none() {
    assertThat(Printable.cut("ab😀", 3)).isEqualTo("ab? ... (4 characters)");
    assertThat(Printable.cut("ab😀", 4)).isEqualTo("ab😀");
  }
}
