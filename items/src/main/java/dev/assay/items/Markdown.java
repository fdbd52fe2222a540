// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * CommonMark with tables, as HTML that is safe to put into a page whoever wrote it: raw HTML comes
 * out as text, links go to http, https and mailto only, nothing is loaded from anywhere. Headings
 * start below the page's own; code blocks have a class {@code language-...} and can be scrolled by
 * keyboard. Immutable and thread-safe.
 */
public final class Markdown {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final int DEEPEST = 40;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(TABLES)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
          .percentEncodeUrls(true)
          .attributeProviderFactory(_ -> new Attributes())
          .nodeRendererFactory(context -> new Renderer(context, _ -> Optional.empty()))
          .build();

  private static final HtmlRenderer WITHOUT_LINKS =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .escapeHtml(true)
          .attributeProviderFactory(_ -> new Attributes())
          .nodeRendererFactory(Unlinked::new)
          .build();

  private Markdown() {}

  public static String toHtml(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }

  /**
   * The same for what a stranger wrote: nothing in it can be followed, and where a link would have
   * led stands in brackets.
   */
  public static String withoutLinks(String markdown) {
    return WITHOUT_LINKS.render(PARSER.parse(markdown));
  }

  /**
   * The same with formulas between dollar signs, or between two on each side.
   *
   * @param formula makes safe HTML of a formula; true when it stands by itself
   * @param picture the address of a picture by the name that the text calls it; of one that has no
   *     address only the description is shown
   */
  public static String withFormulas(
      String markdown,
      BiFunction<String, Boolean, String> formula,
      Function<String, Optional<String>> picture) {
    Parser parser =
        Parser.builder()
            .extensions(TABLES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .customInlineContentParserFactory(new Formulas())
            .build();
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .percentEncodeUrls(true)
            .attributeProviderFactory(_ -> new Attributes())
            .nodeRendererFactory(context -> new Renderer(context, picture))
            .nodeRendererFactory(context -> new Formulas.Renderer(context.getWriter(), formula))
            .build();
    return renderer.render(parser.parse(markdown));
  }

  /** The parsed text, for lint. */
  public static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }

  private static final class Attributes implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      if (tag.equals("pre")) {
        attributes.put("tabindex", "0");
      } else if (node instanceof Link) {
        attributes.put("rel", "noopener noreferrer nofollow");
        attributes.put("target", "_blank");
      }
    }
  }

  /** Headings one level down; of an image that has no address of ours only its description. */
  private static class Renderer extends CoreHtmlNodeRenderer implements NodeRenderer {
    private final Function<String, Optional<String>> picture;

    Renderer(HtmlNodeRendererContext context, Function<String, Optional<String>> picture) {
      super(context);
      this.picture = picture;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Heading.class, Image.class);
    }

    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.min(heading.getLevel() + 1, 6));
      super.visit(heading);
    }

    @Override
    public void visit(Image image) {
      dropSize(image.getNext());
      Optional<String> address = picture.apply(image.getDestination());
      if (address.isPresent()) {
        image.setDestination(address.get());
        super.visit(image);
      } else {
        visitChildren(image);
      }
    }

    /** The size in braces that some dialects have after an image: pages decide that themselves. */
    private static void dropSize(@Nullable Node after) {
      if (after instanceof Text text) {
        text.setLiteral(text.getLiteral().replaceFirst("^\\{ ?(width|height)=[^{}]*\\}", ""));
      }
    }
  }

  /** Links as what they say and where they lead. */
  private static final class Unlinked extends Renderer {
    private final HtmlNodeRendererContext context;

    Unlinked(HtmlNodeRendererContext context) {
      super(context, _ -> Optional.empty());
      this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Heading.class, Image.class, Link.class);
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      boolean itself =
          link.getFirstChild() instanceof Text text
              && text.getLiteral().equals(link.getDestination());
      if (!itself) {
        context.getWriter().text(" (" + link.getDestination() + ")");
      }
    }
  }
}
