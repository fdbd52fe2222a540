// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.itemtype.WrittenFile;
import dev.assay.server.likeness.Tiling.Tile;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TilingTest {
  private static final String LOOP =
      """
      int best = 0;
      for (int i = 0; i < n; i++) {
        if (a[i] > best) {
          best = a[i];
        }
      }
      return best;
      """;

  @Test
  void the_longest_common_run_is_covered_first_whatever_the_order() {
    List<String> a = words("1 2 3 4 x 5 6 7");
    List<String> b = words("5 6 7 y 1 2 3 4");
    Tiling tiling = Tiling.of(a, b, 3);
    assertThat(tiling.tiles()).containsExactly(new Tile(0, 4, 4), new Tile(5, 0, 3));
    assertThat(tiling.similarity()).isEqualTo(14.0 / 16);
  }

  @Test
  void no_word_is_covered_twice() {
    assertThat(Tiling.of(words("1 2 3 1 2 3"), words("1 2 3"), 3).similarity()).isEqualTo(6.0 / 9);
  }

  @Test
  void new_names_and_values_make_no_new_code_and_another_order_of_steps_does_little() {
    Work own = work(LOOP, "");
    String renamed = LOOP.replace("best", "max").replace("a[", "values[").replace("0", "1");
    assertThat(own.with(work(renamed, "")).similarity()).isEqualTo(1);
    String other = "return java.util.Arrays.stream(a).max().getAsInt();";
    assertThat(own.with(work(other, "")).similarity()).isZero();
  }

  @Test
  void lines_that_were_given_do_not_count() {
    Work own = work("class Main {\n" + LOOP + "}\n", "class Main {\n}\n");
    assertThat(own.words()).isEqualTo(work(LOOP, "").words());
    assertThat(work(LOOP, LOOP).comparesWith(own)).as("nothing of their own").isFalse();
    assertThat(own.comparesWith(Work.of(List.of(new WrittenFile("", "python", "print(1)", "")))))
        .as("another language")
        .isFalse();
  }

  @Test
  void what_is_common_is_marked_in_the_text_as_it_was_written() {
    Work own = work(LOOP, "");
    Tiling tiling = own.with(own);
    List<Likeness.Line> lines = Pieces.of(own, tiling.tiles(), Tile::a);
    assertThat(lines).hasSize(own.lines().size());
    assertThat(lines.get(1).pieces())
        .containsExactly(new Likeness.Piece("for (int i = 0; i < n; i++) {", true));
    assertThat(lines.get(2).pieces().getFirst()).isEqualTo(new Likeness.Piece("  ", false));
  }

  @Property(tries = 300)
  void tiles_are_common_do_not_overlap_and_the_whole_is_like_itself(
      @ForAll("sequences") List<String> a, @ForAll("sequences") List<String> b) {
    Tiling tiling = Tiling.of(a, b, 3);
    List<Integer> inFirst = new ArrayList<>();
    List<Integer> inSecond = new ArrayList<>();
    for (Tile tile : tiling.tiles()) {
      assertThat(tile.length()).isGreaterThanOrEqualTo(3);
      assertThat(a.subList(tile.a(), tile.a() + tile.length()))
          .isEqualTo(b.subList(tile.b(), tile.b() + tile.length()));
      for (int i = 0; i < tile.length(); i++) {
        inFirst.add(tile.a() + i);
        inSecond.add(tile.b() + i);
      }
    }
    assertThat(inFirst).doesNotHaveDuplicates();
    assertThat(inSecond).doesNotHaveDuplicates();
    assertThat(tiling.similarity()).isBetween(0.0, 1.0);
    if (a.size() >= 3) {
      assertThat(Tiling.of(a, a, 3).similarity()).isEqualTo(1);
    }
  }

  @Property(tries = 200)
  void whatever_is_written_its_pieces_put_together_are_the_text(
      @ForAll("texts") String one, @ForAll("texts") String other) {
    Work first = work(one, "");
    Tiling tiling = first.with(work(other, ""));
    List<Likeness.Line> lines = Pieces.of(first, tiling.tiles(), Tile::a);
    String together =
        String.join(
            "\n",
            lines.stream()
                .map(line ->
                    String.join("", line.pieces().stream().map(Likeness.Piece::text).toList()))
                .toList());
    assertThat(together).isEqualTo(String.join("\n", one.split("\\R", -1)));
  }

  @Provide
  Arbitrary<List<String>> sequences() {
    return Arbitraries.of("a", "b", "c").list().ofMaxSize(40);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> codelike =
        Arbitraries.of(
                "if (a < b) {", "x = f(1);", "}", "\n", "\"", "/*", "*/", "// c", " ", "\r\n", "é")
            .list()
            .ofMaxSize(30)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(codelike, Arbitraries.strings().ofMaxLength(120));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  private static Work work(String text, String before) {
    return Work.of(List.of(new WrittenFile("", "java", text, before)));
  }
}
