// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

import static java.util.stream.Collectors.joining;

import dev.assay.items.CandidateFile;
import dev.assay.items.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The text of a problem, with formulas between dollar signs. Whoever wrote it, its HTML holds only
 * elements that are made here: no script, no style, nothing loaded but the pictures given.
 *
 * @param markup what the text is written in
 * @param pictures by the name that the text calls them; of a PDF, the PDF
 */
public record ProblemStatement(Markup markup, String text, Map<String, CandidateFile> pictures) {
  /** What LaTeX leaves out of a picture's name. */
  private static final List<String> ENDINGS =
      List.of("", ".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp");

  /** What a statement can be written in. */
  public enum Markup {
    MARKDOWN,
    LATEX,
    /** A finished page; it is offered for download. */
    PDF
  }

  public ProblemStatement {
    pictures = Map.copyOf(pictures);
  }

  /** By the ending of the file's name; without pictures. */
  public static ProblemStatement of(String file, String text) {
    return new ProblemStatement(
        file.endsWith(".tex") ? Markup.LATEX : Markup.MARKDOWN, text, Map.of());
  }

  /** A statement that is a PDF and nothing else. */
  public static ProblemStatement pdf(CandidateFile file) {
    return new ProblemStatement(Markup.PDF, "", Map.of(file.name(), file));
  }

  /** The same text with pictures to show. */
  public ProblemStatement with(Map<String, CandidateFile> given) {
    return new ProblemStatement(markup, text, given);
  }

  /** The same text with the problem's constants put in where it names them. */
  public ProblemStatement filled(Map<String, String> constants) {
    return new ProblemStatement(
        markup, new StatementText(markup, constants).filled(text), pictures);
  }

  /** With addresses of pictures relative to the item's, and with its {@link SamplePlace}s. */
  public String html() {
    return StatementText.placed(html(name -> picture(name).map(CandidateFile::address)));
  }

  /** The pictures that the text does show; of a PDF, the PDF. */
  public List<CandidateFile> shown() {
    if (markup == Markup.PDF) {
      return List.copyOf(pictures.values());
    }
    return called().flatMap(name -> picture(name).stream()).distinct().toList();
  }

  /** Pictures that the text calls and that are not there. */
  public List<String> missing() {
    return called().filter(name -> picture(name).isEmpty()).distinct().toList();
  }

  private Stream<String> called() {
    List<String> names = new ArrayList<>();
    html(name -> {
      names.add(name);
      return Optional.empty();
    });
    return names.stream();
  }

  private String html(Function<String, Optional<String>> addresses) {
    return switch (markup) {
      case MARKDOWN -> Markdown.withFormulas(text, MathMl::of, addresses);
      case LATEX -> new LatexReader(text, addresses).html();
      case PDF -> pictures.values().stream().map(ProblemStatement::link).collect(joining());
    };
  }

  private static String link(CandidateFile file) {
    return "<p><a href=\"%s\">%s</a></p>\n".formatted(file.address(), Html.escaped(file.name()));
  }

  private Optional<CandidateFile> picture(String called) {
    String name = called.startsWith("./") ? called.substring(2) : called;
    return ENDINGS.stream()
        .flatMap(ending -> Stream.ofNullable(pictures.get(name + ending)))
        .findFirst();
  }
}
