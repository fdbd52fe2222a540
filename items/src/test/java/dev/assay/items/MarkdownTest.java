// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "[x](javascript:alert(1))",
        "[x](  JaVaScRiPt:alert(1))",
        "[x](java&#x73;cript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "<javascript:alert(1)>",
        "![x](https://tracker.example/pixel.png)",
        "[x](https://e.org \"\\\" onmouseover=alert(1) \\\"\")",
        "```java\" onload=\"alert(1)\ncode\n```",
        "<!-- --><svg onload=alert(1)>",
        "| a |\n|---|\n| <b onclick=x>y</b> |",
      })
  void hostile_markdown_becomes_harmless_html(String markdown) {
    String html = Markdown.toHtml(markdown).toLowerCase(Locale.ROOT);
    String tags = String.join("", html.replaceAll("(?s)>[^<]*<", "><").split("(?<=>)"));
    assertThat(tags)
        .doesNotContain("<script", "<img", "<svg", "<b ", "=\"javascript:", "=\"data:")
        .doesNotContainPattern("<[^>\"]*(\"[^\"]*\"[^>\"]*)*\\son[a-z]+=");
  }

  @Property(tries = 300)
  void no_input_brings_a_tag_or_attribute_of_its_own(
      @ForAll
          @StringLength(max = 60)
          @Chars({
            '<', '>', '"', '\'', '&', '!', '[', ']', '(', ')', '`', '*', '_', '\n', ' ', '/', ':',
            '=', '|', '-', '#', '~'
          })
          @CharRange(from = 'a', to = 'e')
          String markdown) {
    String html = Markdown.toHtml(markdown);
    assertThat(html.replaceAll("<[^>]*>", "")).doesNotContain("<");
    assertThat(
            html.replaceAll(
                "</?(p|h[2-6]|em|strong|code|pre|blockquote|ul|ol|li|hr|br|a|table|thead|tbody|tr|th|td)"
                    + "( (tabindex|class|href|rel|target|title|align|start)=\"[^\"<>]*\")*( /)?>",
                ""))
        .doesNotContain("<");
  }

  @Test
  void depth_does_not_bring_it_down() {
    assertThat(Markdown.toHtml(">".repeat(20_000) + " x")).isNotEmpty();
    assertThat(Markdown.toHtml("*a ".repeat(20_000))).isNotEmpty();
    assertThat(Markdown.toHtml("[".repeat(20_000))).isNotEmpty();
    assertThat(Markdown.toHtml("- ".repeat(5_000) + "x")).isNotEmpty();
  }

  @Test
  void code_tables_headings_and_links_come_out_for_a_page() {
    String html =
        Markdown.toHtml(
            """
            # Task

            | a | b |
            |---|--:|
            | 1 | 2 |

            ```java
            List<String> x;
            ```

            See [the manual](https://example.org/a).
            """);
    assertThat(html)
        .contains("<h2>Task</h2>", "<td align=\"right\">2</td>")
        .contains("<pre tabindex=\"0\"><code class=\"language-java\">List&lt;String&gt; x;")
        .contains("href=\"https://example.org/a\"", "rel=\"noopener noreferrer nofollow\"");
  }
}
