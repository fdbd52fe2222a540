// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.CandidateFile;
import dev.assay.items.ItemFixture;
import dev.assay.items.PictureType;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownFilesTest {
  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>";
  private static final String PDF = "%PDF-1.7\n%%EOF\n";
  private static final String STATEMENT = "statement/problem.en.md";

  @Test
  void a_picture_beside_the_statement_is_shown_by_its_hash() {
    CodeView view =
        view(
            ItemFixture.code()
                .with(STATEMENT, "See ![a tree](tree.svg){width=50%} now.")
                .with("statement/tree.svg", SVG));
    CandidateFile tree = view.files().getFirst();
    assertThat(view.files()).hasSize(1);
    assertThat(tree.name()).isEqualTo("tree.svg");
    assertThat(tree.mediaType()).isEqualTo("image/svg+xml");
    assertThat(tree.hash()).matches("[0-9a-f]{64}");
    assertThat(view.statementHtml())
        .isEqualTo("<p>See <img src=\"files/" + tree.hash() + "\" alt=\"a tree\" /> now.</p>\n");
    assertThat(CandidateFile.placed(view.statementHtml(), "/room/s/items/2/"))
        .contains("src=\"/room/s/items/2/files/" + tree.hash() + "\"");
  }

  @Test
  void a_picture_of_latex_is_found_without_its_ending() {
    CodeView view =
        view(
            ItemFixture.code()
                .without(STATEMENT)
                .with(
                    "problem_statement/problem.tex",
                    "\\illustration{0.3}{tree}{A tree} and"
                        + " \\includegraphics[width=3cm]{tree.svg} but no \\includegraphics{bush}")
                .with("problem_statement/tree.svg", SVG));
    String image = "<img src=\"files/" + view.files().getFirst().hash() + "\" alt=\"tree";
    assertThat(view.statementHtml()).contains(image + "\"> A tree", image + ".svg\">", "[bush]");
  }

  @Test
  void attachments_are_offered_and_nothing_else_of_the_package_is() {
    CodeView view =
        view(
            ItemFixture.code()
                .with("attachments/reader.py", "print(1)\n")
                .with("statement/unused.svg", SVG)
                .with("data/secret/01-small/drawn.svg", SVG));
    assertThat(view.files())
        .singleElement()
        .returns("reader.py", CandidateFile::name)
        .returns(9, CandidateFile::bytes)
        .returns(CandidateFile.Use.DOWNLOAD, CandidateFile::use)
        .returns("application/octet-stream", CandidateFile::mediaType);
    assertThat(view.downloads()).isEqualTo(view.files());
  }

  @ParameterizedTest
  @CsvSource({
    "../data/secret/01-small/1.in, data/secret/01-small/1.in, SECRET",
    "/etc/passwd, statement/other.svg, <svg/>",
    "https://example.org/tree.svg, statement/tree.svg, <svg/>",
    "page.svg, statement/page.svg, <html></html>",
    "page.html, statement/page.html, <svg></svg>",
    "tree.png, statement/tree.png, <svg></svg>",
    "data:image/svg+xml;x, statement/tree.svg, <svg/>",
  })
  void a_picture_that_is_not_one_stays_a_description(String called, String path, String content) {
    CodeView view =
        view(ItemFixture.code().with(STATEMENT, "![what](" + called + ")").with(path, content));
    assertThat(view.files()).isEmpty();
    assertThat(view.statementHtml()).isEqualTo("<p>what</p>\n");
  }

  @Test
  void a_statement_that_is_a_pdf_is_offered_for_download() {
    ItemFixture item = ItemFixture.code().without(STATEMENT).with("statement/problem.en.pdf", PDF);
    CodeView view = view(item);
    CandidateFile pdf = view.downloads().getFirst();
    assertThat(view.files()).containsExactly(pdf);
    assertThat(pdf.name()).isEqualTo("problem.en.pdf");
    assertThat(pdf.mediaType()).isEqualTo("application/octet-stream");
    assertThat(CandidateFile.placed(view.statementHtml(), "/room/s/items/2/"))
        .isEqualTo(
            "<p><a href=\"/room/s/items/2/files/" + pdf.hash() + "\">problem.en.pdf</a></p>\n");
    assertThat(item.read().findings())
        .extracting(Object::toString)
        .anyMatch(finding -> finding.contains("is a PDF alone"));
  }

  @Test
  void a_pdf_is_told_by_its_content_and_a_text_goes_first() {
    assertThat(
            ItemFixture.code()
                .without(STATEMENT)
                .with("statement/problem.en.pdf", "<script>")
                .read()
                .findings())
        .extracting(Object::toString)
        .anyMatch(finding -> finding.contains("statement/problem.en.pdf: is not a PDF"));
    assertThat(view(ItemFixture.code().with("statement/problem.en.pdf", PDF)).files()).isEmpty();
  }

  @Test
  void the_author_hears_of_a_picture_that_is_missing_or_too_large() {
    String big = SVG.replace("><", ">" + " ".repeat(1 << 20) + "<");
    assertThat(
            ItemFixture.code()
                .with(STATEMENT, "![one](one.png) ![two](two.svg)")
                .with("statement/two.svg", big)
                .read()
                .findings())
        .extracting(Object::toString)
        .anyMatch(finding -> finding.contains("the picture one.png"))
        .anyMatch(finding -> finding.contains("statement/two.svg: is larger than 1024 KiB"));
  }

  @ParameterizedTest
  @CsvSource({
    "p.png, 89504e470d0a1a0a0000, image/png",
    "p.JPG, ffd8ffe0, image/jpeg",
    "p.gif, 474946383961, image/gif",
    "p.webp, 524946460000000057454250, image/webp",
  })
  void pictures_are_told_by_name_and_content(String name, String bytes, String mediaType) {
    assertThat(PictureType.of(name, HexFormat.of().parseHex(bytes)))
        .hasValueSatisfying(type -> assertThat(type.mediaType()).isEqualTo(mediaType));
  }

  @Test
  void an_interaction_is_read_as_a_dialogue() {
    CodeView view =
        view(
            ItemFixture.code()
                .with("data/sample/2.interaction", "<10\n>5\n<higher\n---\n>7\n\nnoise\n"));
    assertThat(view.samples()).hasSize(2);
    assertThat(view.samples().getFirst().dialogue()).isEmpty();
    assertThat(view.samples().getLast().dialogue())
        .isEqualTo(
            List.of(
                new CodeView.Turn(CodeView.Speaker.JUDGE, "10"),
                new CodeView.Turn(CodeView.Speaker.PROGRAM, "5"),
                new CodeView.Turn(CodeView.Speaker.JUDGE, "higher"),
                new CodeView.Turn(CodeView.Speaker.NEXT_PASS, ""),
                new CodeView.Turn(CodeView.Speaker.PROGRAM, "7")));
  }

  @Test
  void a_sample_shows_and_offers_what_the_package_says() {
    CodeView view =
        view(
            ItemFixture.code()
                .with("data/sample/7.in", "1 2 3\n")
                .with("data/sample/7.ans", "6\n")
                .with("data/sample/7.in.statement", "1 2 ...\n")
                .with("data/sample/7.out", "6.0\n")
                .with("data/sample/7.in.download", "1 2 3 4\n"));
    CodeView.Sample sample = view.samples().getLast();
    assertThat(sample.input()).isEqualTo("1 2 ...\n");
    assertThat(sample.answer()).isEqualTo("6.0\n");
    assertThat(view.downloads())
        .singleElement()
        .returns("7.in", CandidateFile::name)
        .returns(8, CandidateFile::bytes);
  }

  private static CodeView view(ItemFixture item) {
    return new CodeType().view(item.document(CodeDocument.class), 1);
  }
}
