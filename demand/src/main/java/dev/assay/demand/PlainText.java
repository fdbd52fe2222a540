// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Text without markup: blocks and list items become lines, everything that is not text goes. */
final class PlainText {
  private static final Pattern MARKUP =
      Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>|&(?:[a-zA-Z]{2,8}|#\\d{1,6});");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cf}|[\\uFFFE\\uFFFF]");
  private static final Set<String> NOT_TEXT =
      Set.of("script", "style", "template", "noscript", "iframe", "object", "svg", "head");

  private PlainText() {}

  /** What a text says; it may be HTML, or HTML that was escaped once more. */
  static String of(String source) {
    String text = source.replace("\r\n", "\n").replace('\r', '\n');
    for (int round = 0; round < 2 && MARKUP.matcher(text).find(); round++) {
      text = withoutMarkup(text);
    }
    return INVISIBLE
        .matcher(text.replace('\u00A0', ' ').replace('\u2028', '\n').replace('\u2029', '\n'))
        .replaceAll("")
        .replaceAll("[ \\t]+\\n", "\n")
        .replaceAll("\\n{3,}", "\n\n");
  }

  private static String withoutMarkup(String html) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    StringBuilder text = new StringBuilder();
    document.body().traverse(new Lines(text));
    return text.toString().strip();
  }

  /** Writes down text nodes, with line breaks around blocks. Iterative: depth costs no stack. */
  private record Lines(StringBuilder text) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words && !hidden(words)) {
        String line = words.getWholeText().replaceAll("\\s+", " ");
        text.append(endsLine() ? line.stripLeading() : line);
      } else if (node instanceof Element element) {
        if (element.normalName().equals("br")) {
          text.append('\n');
        } else if (element.isBlock()) {
          lineBreak();
        }
        if (element.normalName().equals("li")) {
          text.append("- ");
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        lineBreak();
      }
    }

    private static boolean hidden(TextNode words) {
      Node parent = words.parent();
      return parent != null && NOT_TEXT.contains(parent.normalName());
    }

    private boolean endsLine() {
      return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private void lineBreak() {
      if (!endsLine()) {
        text.append('\n');
      }
    }
  }
}
