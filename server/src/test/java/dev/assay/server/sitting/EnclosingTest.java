// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.sitting.Shortfall.Kind;
import org.junit.jupiter.api.Test;

class EnclosingTest {
  private static final byte[] PNG = "\u0089PNG\r\n\u001a\nand so on".getBytes(ISO_8859_1);

  private final Enclosing enclosing = new Enclosing();

  @Test
  void a_picture_goes_along_as_one_and_is_named() {
    enclosing.add("map.png", "files/1", PNG);
    Enclosures all = enclosing.done();
    assertThat(all.sent()).singleElement().extracting("mediaType").isEqualTo("image/png");
    assertThat(all.words()).contains("Picture 1 is map.png (files/1).");
    assertThat(all.shortfalls()).isEmpty();

    Enclosures without = all.withoutPictures();
    assertThat(without.sent()).isEmpty();
    assertThat(without.words())
        .contains("The picture map.png (files/1) cannot be shown.")
        .doesNotContain("Picture 1");
    assertThat(without.shortfalls())
        .containsExactly(new Shortfall("map.png", Kind.PICTURE_REFUSED));
  }

  @Test
  void a_text_stands_between_fences_that_nothing_in_it_can_end() {
    enclosing.add("a.md", "files/2", "# One\n````\ncode\n````\n".getBytes(UTF_8));
    assertThat(enclosing.done().words())
        .contains("The file a.md (files/2):\n`````\n# One\n````\ncode\n````\n`````");
  }

  @Test
  void a_picture_in_svg_is_sent_as_its_source_and_what_is_neither_is_named() {
    enclosing.add("plan.svg", "files/3", "<svg><path d='M0 0'/></svg>".getBytes(UTF_8));
    enclosing.add("a.zip", "files/4", "PK\u0003\u0004".getBytes(ISO_8859_1));
    enclosing.add("b.txt", "files/5", "caf\u00e9".getBytes(ISO_8859_1));
    Enclosures all = enclosing.done();
    assertThat(all.words()).contains("<path d='M0 0'/>").doesNotContain("PK", "caf");
    assertThat(all.shortfalls())
        .containsExactly(
            new Shortfall("plan.svg", Kind.SENT_AS_SOURCE),
            new Shortfall("a.zip", Kind.NOT_READABLE),
            new Shortfall("b.txt", Kind.NOT_READABLE));
  }

  @Test
  void more_text_than_is_sent_ends_with_a_whole_line_and_the_rest_is_left_out() {
    String rows = "one,two\n".repeat(Enclosing.MOST_TEXT / 8 + 1);
    enclosing.add("rows.csv", "files/6", rows.getBytes(UTF_8));
    enclosing.add("more.csv", "files/7", "three".getBytes(UTF_8));
    Enclosures all = enclosing.done();
    assertThat(all.words())
        .hasSizeLessThan(Enclosing.MOST_TEXT + 100)
        .contains("rows.csv (files/6), its beginning:")
        .endsWith("one,two\n```");
    assertThat(all.shortfalls())
        .containsExactly(
            new Shortfall("rows.csv", Kind.SENT_IN_PART),
            new Shortfall("more.csv", Kind.TOO_LARGE));
  }

  @Test
  void pictures_beyond_what_is_sent_are_left_out() {
    byte[] large = new byte[Enclosing.MOST_PICTURE_BYTES];
    System.arraycopy(PNG, 0, large, 0, PNG.length);
    enclosing.add("large.png", "files/8", large);
    enclosing.add("small.png", "files/9", PNG);
    Enclosures all = enclosing.done();
    assertThat(all.sent()).hasSize(1);
    assertThat(all.shortfalls()).containsExactly(new Shortfall("small.png", Kind.TOO_LARGE));
  }
}
