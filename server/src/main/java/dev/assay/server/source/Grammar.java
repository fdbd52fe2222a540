// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.source;

import java.util.Locale;
import java.util.Map;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;

/** Which of the lexer's grammars reads what, by a language's name or a file's ending. */
final class Grammar {
  private static final Map<String, String> STYLES =
      Map.ofEntries(
          Map.entry("java", SyntaxConstants.SYNTAX_STYLE_JAVA),
          Map.entry("kotlin", SyntaxConstants.SYNTAX_STYLE_KOTLIN),
          Map.entry("kt", SyntaxConstants.SYNTAX_STYLE_KOTLIN),
          Map.entry("kts", SyntaxConstants.SYNTAX_STYLE_KOTLIN),
          Map.entry("python", SyntaxConstants.SYNTAX_STYLE_PYTHON),
          Map.entry("py", SyntaxConstants.SYNTAX_STYLE_PYTHON),
          Map.entry("javascript", SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT),
          Map.entry("js", SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT),
          Map.entry("mjs", SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT),
          Map.entry("cjs", SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT),
          Map.entry("typescript", SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT),
          Map.entry("ts", SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT),
          Map.entry("go", SyntaxConstants.SYNTAX_STYLE_GO),
          Map.entry("c", SyntaxConstants.SYNTAX_STYLE_C),
          Map.entry("h", SyntaxConstants.SYNTAX_STYLE_C),
          Map.entry("cpp", SyntaxConstants.SYNTAX_STYLE_CPLUSPLUS),
          Map.entry("rust", SyntaxConstants.SYNTAX_STYLE_RUST),
          Map.entry("rs", SyntaxConstants.SYNTAX_STYLE_RUST),
          Map.entry("ruby", SyntaxConstants.SYNTAX_STYLE_RUBY),
          Map.entry("rb", SyntaxConstants.SYNTAX_STYLE_RUBY),
          Map.entry("php", SyntaxConstants.SYNTAX_STYLE_PHP),
          Map.entry("perl", SyntaxConstants.SYNTAX_STYLE_PERL),
          Map.entry("pl", SyntaxConstants.SYNTAX_STYLE_PERL),
          Map.entry("pm", SyntaxConstants.SYNTAX_STYLE_PERL),
          Map.entry("bash", SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL),
          Map.entry("sh", SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL),
          Map.entry("sql", SyntaxConstants.SYNTAX_STYLE_SQL));

  private Grammar() {}

  /** Whether there is one; what has none is no code. */
  static boolean knows(String language) {
    return STYLES.containsKey(language.toLowerCase(Locale.ROOT));
  }

  static String of(String language) {
    return STYLES.getOrDefault(
        language.toLowerCase(Locale.ROOT), SyntaxConstants.SYNTAX_STYLE_NONE);
  }
}
