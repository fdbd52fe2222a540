// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "|calc", "\uFF1D1"})
  void what_a_spreadsheet_would_run_is_kept_as_text(String text) {
    assertThat(SpreadsheetCell.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ada Lovelace", "O'Brien", "ada@example.org", "1-2", "Å=B"})
  void ordinary_text_stays_as_it_is(String text) {
    assertThat(SpreadsheetCell.of(text)).isEqualTo(text);
  }
}
