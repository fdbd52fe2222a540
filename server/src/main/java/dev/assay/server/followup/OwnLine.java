// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.followup;

import dev.assay.server.itemtype.WrittenFile;
import dev.assay.server.source.SourceLine;
import dev.assay.server.source.SourceText;
import dev.assay.server.source.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A line of code that its writer was not given. Comments, imports and lines of signs alone are left
 * out.
 *
 * @param words of the line, in small letters
 */
record OwnLine(WrittenFile file, SourceLine line, List<String> words) {
  private static final Set<String> BRINGS_IN =
      Set.of(
          "import", "from", "package", "using", "use", "require", "require_relative", "#include");

  static List<OwnLine> of(WrittenFile file) {
    if (!SourceText.isCode(file.language())) {
      return List.of();
    }
    return SourceText.ownLines(file.language(), file.text(), file.before()).stream()
        .filter(line -> file.language().equals("sql") || !bringsIn(line))
        .map(line -> new OwnLine(file, line, words(line)))
        .toList();
  }

  private static boolean bringsIn(SourceLine line) {
    return BRINGS_IN.contains(words(line).getFirst());
  }

  private static List<String> words(SourceLine line) {
    return line.tokens().stream().map(token -> token.text().toLowerCase(Locale.ROOT)).toList();
  }

  boolean sql() {
    return file.language().equals("sql");
  }

  List<Token> tokens() {
    return line.tokens();
  }

  /** The token after one of them, as text; empty at the end of the line. */
  String after(int token) {
    return token + 1 < tokens().size() ? tokens().get(token + 1).text() : "";
  }

  /** The token before one of them, as text; empty at the begin of the line. */
  String before(int token) {
    return token > 0 ? tokens().get(token - 1).text() : "";
  }
}
