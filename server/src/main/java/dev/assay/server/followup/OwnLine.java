// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.followup;

import dev.assay.server.itemtype.WrittenFile;
import dev.assay.server.source.SourceLine;
import dev.assay.server.source.SourceText;
import dev.assay.server.source.Token;
import dev.assay.server.source.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A line of code that its writer was not given: what it says, without the space around it, is not
 * among the lines of the starter, each of which stands for one line. Comments, imports and lines of
 * signs alone are left out.
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
    Map<String, Integer> given = new HashMap<>();
    file.before().lines().forEach(line -> given.merge(line.strip(), 1, Integer::sum));
    List<OwnLine> own = new ArrayList<>();
    for (SourceLine line : SourceText.lines(file.language(), file.text())) {
      boolean wasGiven = given.merge(line.text().strip(), -1, Integer::sum) >= 0;
      if (!wasGiven && says(line, file.language())) {
        own.add(new OwnLine(file, line, words(line)));
      }
    }
    return own;
  }

  private static boolean says(SourceLine line, String language) {
    boolean word =
        line.tokens().stream()
            .anyMatch(token -> token.kind() == Kind.NAME || token.kind() == Kind.KEYWORD);
    return word && (language.equals("sql") || !BRINGS_IN.contains(words(line).getFirst()));
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
