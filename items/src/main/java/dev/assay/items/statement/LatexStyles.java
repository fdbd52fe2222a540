// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Faces of text, and signs that have a command. */
final class LatexStyles {
  static final Map<String, String> ELEMENTS =
      Map.ofEntries(
          Map.entry("textbf", "strong"),
          Map.entry("textit", "em"),
          Map.entry("emph", "em"),
          Map.entry("textsl", "em"),
          Map.entry("texttt", "code"),
          Map.entry("t", "code"),
          Map.entry("underline", "u"),
          Map.entry("sout", "s"),
          Map.entry("textsc", "span"),
          Map.entry("textsuperscript", "sup"),
          Map.entry("textsubscript", "sub"),
          Map.entry("mbox", "span"));

  static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("%", "%"),
          Map.entry("$", "$"),
          Map.entry("&", "&amp;"),
          Map.entry("#", "#"),
          Map.entry("_", "_"),
          Map.entry("{", "{"),
          Map.entry("}", "}"),
          Map.entry(" ", " "),
          Map.entry("\n", " "),
          Map.entry(",", "\u2009"),
          Map.entry("ldots", "…"),
          Map.entry("dots", "…"),
          Map.entry("textellipsis", "…"),
          Map.entry("textbackslash", "\\"),
          Map.entry("textasciitilde", "~"),
          Map.entry("textasciicircum", "^"),
          Map.entry("textquotesingle", "&#39;"),
          Map.entry("textless", "&lt;"),
          Map.entry("textgreater", "&gt;"),
          Map.entry("textbar", "|"),
          Map.entry("textdegree", "°"),
          Map.entry("textendash", "–"),
          Map.entry("textemdash", "—"),
          Map.entry("euro", "€"),
          Map.entry("pounds", "£"),
          Map.entry("copyright", "©"),
          Map.entry("S", "§"),
          Map.entry("aa", "å"),
          Map.entry("AA", "Å"),
          Map.entry("ae", "æ"),
          Map.entry("AE", "Æ"),
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("ss", "ß"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("i", "i"),
          Map.entry("LaTeX", "LaTeX"),
          Map.entry("TeX", "TeX"),
          Map.entry("guillemotleft", "«"),
          Map.entry("guillemotright", "»"));

  /** The combining sign of each accent. */
  static final Map<String, String> ACCENTS =
      Map.ofEntries(
          Map.entry("'", "\u0301"),
          Map.entry("`", "\u0300"),
          Map.entry("^", "\u0302"),
          Map.entry("\"", "\u0308"),
          Map.entry("~", "\u0303"),
          Map.entry("=", "\u0304"),
          Map.entry(".", "\u0307"),
          Map.entry("c", "\u0327"),
          Map.entry("v", "\u030c"),
          Map.entry("u", "\u0306"),
          Map.entry("H", "\u030b"),
          Map.entry("r", "\u030a"),
          Map.entry("k", "\u0328"));

  private static final Pattern DECLARED =
      Pattern.compile("^\\s*\\\\(bf|bfseries|it|itshape|em|tt|ttfamily|sc|sl)(?![a-zA-Z])\\s*");

  private LatexStyles() {}

  static String accented(String accent, String letter) {
    String base = letter.replace("\\i", "i").replace("\\j", "j");
    return Html.escaped(Normalizer.normalize(base + ACCENTS.get(accent), Normalizer.Form.NFC));
  }

  /** A group that begins with a declaration of its face, as the command for that face has it. */
  static String declared(String group) {
    Matcher declaration = DECLARED.matcher(group);
    if (!declaration.find()) {
      return group;
    }
    String command =
        switch (declaration.group(1)) {
          case "bf", "bfseries" -> "textbf";
          case "tt", "ttfamily" -> "texttt";
          default -> "emph";
        };
    return "\\" + command + "{" + group.substring(declaration.end()) + "}";
  }
}
