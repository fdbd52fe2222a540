// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DisclosureTest {

  @Test
  void small_groups_are_hidden_and_the_next_smallest_with_one_alone() {
    assertThat(Disclosure.hidden(new int[] {40, 30})).containsExactly(false, false);
    assertThat(Disclosure.hidden(new int[] {40, 30, 3})).containsExactly(false, true, true);
    assertThat(Disclosure.hidden(new int[] {40, 12, 2, 4}))
        .containsExactly(false, false, true, true);
    assertThat(Disclosure.hidden(new int[] {40, 12, 2, 1}))
        .containsExactly(false, true, true, true);
    assertThat(Disclosure.hidden(new int[] {40, 12, 0})).containsExactly(false, false, true);
    assertThat(Disclosure.hidden(new int[] {3})).containsExactly(true);
  }

  @Test
  void by_two_traits_a_small_cell_takes_a_rectangle_with_it() {
    boolean[][] hidden = Disclosure.hidden(new int[][] {{20, 30, 2}, {25, 8, 9}, {30, 30, 30}});
    assertThat(hidden[0]).containsExactly(true, false, true);
    assertThat(hidden[1]).containsExactly(true, false, true);
    assertThat(hidden[2]).containsExactly(false, false, false);
  }

  @Property(tries = 300)
  void nothing_small_is_shown_and_nothing_hidden_follows_from_the_totals(
      @ForAll @Size(9) java.util.List<@IntRange(max = 11) Integer> cells) {
    int[][] counts = new int[3][3];
    for (int i = 0; i < 9; i++) {
      counts[i / 3][i % 3] = cells.get(i);
    }
    boolean[][] hidden = Disclosure.hidden(counts);
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        if (!hidden[r][c]) {
          assertThat(counts[r][c]).isGreaterThanOrEqualTo(Disclosure.FEWEST);
        } else if (counts[r][c] > 0 && !all(hidden)) {
          assertThat(otherTable(counts, hidden, r, c)).as(Arrays.deepToString(counts)).isTrue();
        }
      }
    }
  }

  /**
   * Whether some other table agrees with all totals and all that is shown, but not on this cell.
   */
  private static boolean otherTable(int[][] counts, boolean[][] hidden, int row, int column) {
    int[] rows = new int[3];
    int[] columns = new int[3];
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        rows[r] += hidden[r][c] ? counts[r][c] : 0;
        columns[c] += hidden[r][c] ? counts[r][c] : 0;
      }
    }
    return fill(0, rows, columns, hidden, row * 3 + column, counts[row][column]);
  }

  private static boolean fill(
      int at, int[] rows, int[] columns, boolean[][] hidden, int cell, int not) {
    if (at == 9) {
      return Arrays.stream(columns).allMatch(left -> left == 0);
    }
    int r = at / 3;
    int c = at % 3;
    int most = hidden[r][c] ? Math.min(rows[r], columns[c]) : 0;
    for (int value = 0; value <= most; value++) {
      boolean lastOfRow = c == 2 && value != rows[r];
      if (lastOfRow || at == cell && value == not) {
        continue;
      }
      rows[r] -= value;
      columns[c] -= value;
      boolean found = fill(at + 1, rows, columns, hidden, cell, not);
      rows[r] += value;
      columns[c] += value;
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static boolean all(boolean[][] hidden) {
    for (boolean[] row : hidden) {
      for (boolean each : row) {
        if (!each) {
          return false;
        }
      }
    }
    return true;
  }
}
