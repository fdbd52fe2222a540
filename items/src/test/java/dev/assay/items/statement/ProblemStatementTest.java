// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemStatementTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 \\le n           | <mn>1</mn><mo stretchy="false">≤</mo><mi>n</mi>
          a_i^2             | <msubsup><mi>a</mi><mi>i</mi><mn>2</mn></msubsup>
          10^{18}           | <msup><mn>10</mn><mrow><mn>18</mn></mrow></msup>
          x''               | <msup><mi>x</mi><mo>′′</mo></msup>
          \\frac12          | <mfrac><mn>1</mn><mn>2</mn></mfrac>
          \\sqrt[3]{x}      | <mroot><mrow><mi>x</mi></mrow><mrow><mn>3</mn></mrow></mroot>
          \\mathbb{Z}       | <mi>ℤ</mi>
          \\mathcal O       | <mi>𝒪</mi>
          \\text{if } x     | <mrow><mtext>if\u00a0</mtext></mrow><mi>x</mi>
          a \\bmod b        | <mi>a</mi><mo lspace="0.22em" rspace="0.22em">mod</mo><mi>b</mi>
          \\nosuch{x}       | <mtext>\\nosuch</mtext><mrow><mi>x</mi></mrow>
          a < b             | <mi>a</mi><mo>&lt;</mo><mi>b</mi>
          """)
  void a_formula_is_mathml(String tex, String expected) {
    assertThat(MathMl.of(tex, false)).isEqualTo("<math>" + expected + "</math>");
  }

  @Test
  void a_sum_has_its_limits_below_and_above() {
    assertThat(MathMl.of("\\sum_{i=1}^n i", true))
        .startsWith("<math display=\"block\"><munderover><mo movablelimits=\"true\">∑</mo>");
  }

  @Test
  void cases_are_a_table_behind_a_brace() {
    assertThat(MathMl.of("\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{else} \\end{cases}", false))
        .contains("<mo stretchy=\"true\" fence=\"true\">{</mo><mtable><mtr><mtd><mn>1</mn></mtd>")
        .contains("<mtd><mrow><mtext>else</mtext></mrow></mtd></mtr></mtable>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "\\",
        "\\frac",
        "\\left(",
        "\\right)",
        "x^",
        "_",
        "\\begin{matrix}",
        "&",
        "\\\\",
        "\\end{cases}",
        "\\sqrt[",
        "\\text{",
        "a^b^c",
        "\\not",
        "\\begin{",
        "$"
      })
  void a_formula_that_is_not_one_is_still_shown(String tex) {
    assertThat(MathMl.of(tex, false)).startsWith("<math>").endsWith("</math>");
  }

  @Test
  void a_formula_nested_without_end_is_shown_as_it_was_written() {
    assertThat(MathMl.of("{".repeat(2_000), false)).startsWith("<code>{{{");
    assertThat(MathMl.of("\\frac".repeat(900), false)).startsWith("<code>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ``Two'' --- three~four          | <p>“Two” — three\u00a0four</p>
          {\\bf Bold} and \\emph{slanted} | <p><strong>Bold</strong> and <em>slanted</em></p>
          Caf\\'e for 5\\% \\% comment    | <p>Café for 5% % comment</p>
          Seen % not seen                 | <p>Seen </p>
          \\verb!a_b{! is code            | <p><code>a_b{</code> is code</p>
          \\url{https://example.org/a}    | <p><a href="https://example.org/a" rel="noopener noreferrer nofollow" target="_blank">https://example.org/a</a></p>
          \\href{javascript:alert(1)}{x}  | <p>x</p>
          \\strange{word}                 | <p>word</p>
          <script>alert(1)</script>       | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
          """)
  void latex_text_is_html(String latex, String expected) {
    assertThat(html(latex)).isEqualTo(expected);
  }

  @Test
  void paragraphs_sections_lists_and_listings_keep_their_shape() {
    assertThat(
            html(
                """
                \\problemname{Queue}
                First
                paragraph.

                Second.
                \\section*{Input}
                \\begin{itemize}
                  \\item one $n$
                  \\item two:
                    \\begin{enumerate}
                      \\item inner
                    \\end{enumerate}
                \\end{itemize}
                \\begin{verbatim}
                a < b % kept
                \\end{verbatim}
                """))
        .contains("<p>First\nparagraph.</p>")
        .contains("<p>Second.")
        .contains("<h2>Input</h2>")
        .contains("<ul><li>one <math><mi>n</mi></math></li><li>")
        .contains("<ol><li>inner</li></ol>")
        .contains("<pre tabindex=\"0\"><code>a &lt; b % kept\n</code></pre>")
        .doesNotContain("Queue");
  }

  @Test
  void a_table_keeps_rows_cells_and_spans() {
    assertThat(
            html(
                """
                \\begin{tabular}{|l|r|} \\hline
                \\multicolumn{2}{c}{Both} \\\\ \\hline
                a \\& b & $1$ \\\\
                \\end{tabular}
                """))
        .contains("<tr><td colspan=\"2\">Both</td></tr>")
        .contains("<tr><td>a &amp; b</td><td><math><mn>1</mn></math></td></tr>");
  }

  @Test
  void an_authors_own_macros_are_written_out() {
    assertThat(html("\\newcommand{\\most}{10^5}At most $\\most$."))
        .isEqualTo("<p>At most <math><msup><mn>10</mn><mn>5</mn></msup></math>.</p>");
    assertThat(html("\\def\\half#1{#1/2}\\half{a}")).isEqualTo("<p>a/2</p>");
    assertThat(html("\\newcommand{\\pair}[2]{(#1, #2)}\\pair{a}{b}")).isEqualTo("<p>(a, b)</p>");
    assertThat(html("\\newcommand{\\a}{\\a\\a}\\a")).isNotNull();
  }

  @Test
  void markdown_has_formulas_and_amounts_of_money() {
    assertThat(ProblemStatement.of("problem.en.md", "For $a_1 * a_2$ and *more*").html())
        .contains("<msub><mi>a</mi><mn>1</mn></msub>")
        .contains("<em>more</em>");
    assertThat(ProblemStatement.of("problem.en.md", "From $5 to $10, or $ 3 $.").html())
        .isEqualTo("<p>From $5 to $10, or $ 3 $.</p>\n");
    assertThat(ProblemStatement.of("problem.en.md", "`$x$` and $$x$$").html())
        .contains("<code>$x$</code>")
        .contains("<math display=\"block\">");
  }

  private static String html(String latex) {
    return ProblemStatement.of("problem.en.tex", latex).html().strip();
  }
}
