// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

import java.util.Set;

/** Reads one formula, from left to right. */
final class MathReader {
  private static final int DEEPEST = 120;
  private static final Set<String> TEXT =
      Set.of(
          "text",
          "textrm",
          "textnormal",
          "textit",
          "textbf",
          "texttt",
          "textsf",
          "mbox",
          "hbox",
          "textsc",
          "emph",
          "fbox");

  private final TexScanner in;
  private int depth;

  MathReader(String tex) {
    this.in = new TexScanner(tex);
  }

  /** The formula nests deeper than anybody writes. */
  static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  String all() {
    StringBuilder html = new StringBuilder();
    while (!in.atEnd()) {
      html.append(row());
      if (!in.atEnd()) {
        html.append(stray());
      }
    }
    return html.toString();
  }

  /** A closing sign that nothing opened, or a tab outside of a table. */
  private String stray() {
    if (in.peek() == '\\') {
      String name = in.command();
      if (name.equals("end")) {
        in.group();
      }
      return "";
    }
    in.next();
    return "";
  }

  /** What stands before the end of the group, cell, row or environment. */
  String row() {
    if (++depth > DEEPEST) {
      throw new TooDeep();
    }
    StringBuilder html = new StringBuilder();
    for (in.skipSpace(); !in.atEnd() && !ends(); in.skipSpace()) {
      html.append(scripted());
    }
    depth--;
    return html.toString();
  }

  private boolean ends() {
    return in.peek() == '}'
        || in.peek() == '&'
        || in.looksAt("\\\\")
        || in.looksAtCommand("end")
        || in.looksAtCommand("right")
        || in.looksAtCommand("cr");
  }

  private String scripted() {
    boolean large = in.peek() == '\\' && isLarge(in.peekCommand());
    boolean bare = in.peek() == '^' || in.peek() == '_';
    String base = bare ? "<mrow></mrow>" : atom();
    String below = "";
    String above = "";
    for (in.skipSpace(); !in.atEnd(); in.skipSpace()) {
      if (in.peek() == '_' && below.isEmpty()) {
        in.next();
        below = argument();
      } else if (in.peek() == '^' && above.isEmpty()) {
        in.next();
        above = argument();
      } else if (in.peek() == '\'' && above.isEmpty()) {
        StringBuilder primes = new StringBuilder();
        while (!in.atEnd() && in.peek() == '\'') {
          in.next();
          primes.append('′');
        }
        above = "<mo>" + primes + "</mo>";
      } else if (large && (in.looksAtCommand("limits") || in.looksAtCommand("nolimits"))) {
        in.command();
      } else {
        break;
      }
    }
    if (below.isEmpty() && above.isEmpty()) {
      return base;
    }
    String both = large ? "munderover" : "msubsup";
    if (above.isEmpty()) {
      return element(large ? "munder" : "msub", base + below);
    }
    return below.isEmpty()
        ? element(large ? "mover" : "msup", base + above)
        : element(both, base + below + above);
  }

  private static boolean isLarge(String name) {
    return MathSymbols.LARGE.containsKey(name) && !MathSymbols.INTEGRALS.contains(name);
  }

  /** A group, or the next single sign or command. */
  String argument() {
    in.skipSpace();
    if (in.atEnd() || ends()) {
      return "<mrow></mrow>";
    }
    if (in.peek() == '{') {
      return atom();
    }
    if (Character.isDigit(in.peek())) {
      return element("mn", Character.toString(in.next()));
    }
    return atom();
  }

  private String atom() {
    if (++depth > DEEPEST) {
      throw new TooDeep();
    }
    String html = sign();
    depth--;
    return html;
  }

  private String sign() {
    char c = in.peek();
    if (c == '{') {
      in.next();
      String inside = row();
      in.skip('}');
      return element("mrow", inside);
    }
    if (c == '\\') {
      return command(in.command());
    }
    if (Character.isDigit(c)) {
      return element("mn", in.number());
    }
    int sign = in.nextSign();
    if (Character.isLetter(sign)) {
      return element("mi", Character.toString(sign));
    }
    return switch (sign) {
      case '-' -> "<mo>−</mo>";
      case '*' -> "<mo>∗</mo>";
      case '~' -> "<mspace width=\"0.3em\"></mspace>";
      case '(', ')', '[', ']', '|' ->
          "<mo stretchy=\"false\">" + Character.toString(sign) + "</mo>";
      default -> element("mo", Html.escaped(Character.toString(sign)));
    };
  }

  private String command(String name) {
    if (MathSymbols.OPERATORS.containsKey(name)) {
      return "<mo stretchy=\"false\">" + Html.escaped(MathSymbols.OPERATORS.get(name)) + "</mo>";
    }
    if (MathSymbols.LETTERS.containsKey(name)) {
      return element("mi", MathSymbols.LETTERS.get(name));
    }
    if (MathSymbols.LARGE.containsKey(name)) {
      return "<mo movablelimits=\"true\">" + MathSymbols.LARGE.get(name) + "</mo>";
    }
    if (MathSymbols.FUNCTIONS.contains(name)) {
      return "<mo lspace=\"0.17em\" rspace=\"0.17em\">" + name + "</mo>";
    }
    if (MathSymbols.SPACES.containsKey(name)) {
      return "<mspace width=\"" + MathSymbols.SPACES.get(name) + "\"></mspace>";
    }
    if (MathSymbols.ACCENTS.containsKey(name)) {
      return "<mover accent=\"true\">"
          + argument()
          + "<mo>"
          + MathSymbols.ACCENTS.get(name)
          + "</mo></mover>";
    }
    if (TEXT.contains(name)) {
      return MathText.mixed(in.group());
    }
    if (name.startsWith("math") || name.equals("operatorname") || name.equals("boldsymbol")) {
      return MathText.styled(name, in.group());
    }
    return MathSymbols.IGNORED.contains(name) ? "" : built(name);
  }

  private String built(String name) {
    return switch (name) {
      case "frac", "dfrac", "tfrac", "cfrac" -> element("mfrac", argument() + argument());
      case "binom", "dbinom", "tbinom" ->
          "<mrow><mo>(</mo><mfrac linethickness=\"0\">"
              + argument()
              + argument()
              + "</mfrac><mo>)</mo></mrow>";
      case "sqrt" -> root();
      case "underline" -> "<munder>" + argument() + "<mo>_</mo></munder>";
      case "underbrace" -> "<munder>" + argument() + "<mo>⏟</mo></munder>";
      case "overset", "stackrel" -> over();
      case "underset" -> under();
      case "left" -> fenced();
      case "middle" -> delimiter();
      case "begin" -> new MathTable(in, this).html(in.group());
      case "bmod", "mod" -> "<mo lspace=\"0.22em\" rspace=\"0.22em\">mod</mo>";
      case "pmod" ->
          "<mrow><mo>(</mo><mo rspace=\"0.22em\">mod</mo>" + argument() + "<mo>)</mo></mrow>";
      case "not" -> negated();
      case "color", "label", "tag", "hspace", "vspace" -> {
        in.group();
        yield "";
      }
      case "textcolor", "href" -> {
        in.group();
        yield argument();
      }
      case "phantom", "vphantom", "hphantom" -> "<mphantom>" + argument() + "</mphantom>";
      case " ", "\n" -> "<mspace width=\"0.3em\"></mspace>";
      case "%", "$", "#", "&", "_" -> element("mi", Html.escaped(name));
      case "{", "}" -> "<mo stretchy=\"false\">" + name + "</mo>";
      case "|" -> "<mo stretchy=\"false\">‖</mo>";
      default -> "<mtext>\\" + Html.escaped(name) + "</mtext>";
    };
  }

  private String root() {
    in.skipSpace();
    if (!in.atEnd() && in.peek() == '[') {
      String index = new MathReader(in.bracket()).all();
      return "<mroot>" + argument() + element("mrow", index) + "</mroot>";
    }
    return element("msqrt", argument());
  }

  private String over() {
    String above = argument();
    return element("mover", argument() + above);
  }

  private String under() {
    String below = argument();
    return element("munder", argument() + below);
  }

  private String fenced() {
    String open = delimiter();
    StringBuilder inside = new StringBuilder(row());
    while (!in.atEnd() && in.peek() == '&') {
      in.next();
      inside.append(row());
    }
    String close = "";
    if (in.looksAtCommand("right")) {
      in.command();
      close = delimiter();
    }
    return element("mrow", open + inside + close);
  }

  private String delimiter() {
    in.skipSpace();
    if (in.atEnd()) {
      return "";
    }
    String sign = in.peek() == '\\' ? in.command() : Character.toString(in.next());
    String drawn = sign.equals("|") ? "|" : MathSymbols.OPERATORS.getOrDefault(sign, sign);
    return sign.equals(".")
        ? ""
        : "<mo stretchy=\"true\" fence=\"true\">" + Html.escaped(drawn) + "</mo>";
  }

  private String negated() {
    String sign = argument();
    int at = sign.lastIndexOf("</");
    return at < 0 ? sign : sign.substring(0, at) + "\u0338" + sign.substring(at);
  }

  static String element(String name, String inside) {
    return "<" + name + ">" + inside + "</" + name + ">";
  }
}
