// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.source;

import dev.assay.server.source.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * Reads code line by line with the lexers of the RSyntaxTextArea editor. It never fails, whatever
 * the text is: nothing is parsed, so that unfinished and broken code has words too. What it cannot
 * see for the same reason: which method a name means, what a type is, and code inside strings.
 */
public final class SourceText {
  private SourceText() {}

  /**
   * Whether this is a language whose words are known.
   *
   * @param language as Assay names it ({@code python}), or the ending of a file ({@code py})
   */
  public static boolean isCode(String language) {
    return Grammar.knows(language);
  }

  /** The lines of a text, blank ones too; lines end with LF, CRLF or CR. */
  public static List<SourceLine> lines(String language, String text) {
    TokenMaker lexer = TokenMakerFactory.getDefaultInstance().getTokenMaker(Grammar.of(language));
    List<SourceLine> lines = new ArrayList<>();
    int state = TokenTypes.NULL;
    for (String line : text.split("\\R", -1)) {
      char[] characters = line.toCharArray();
      Segment segment = new Segment(characters, 0, characters.length);
      lines.add(new SourceLine(lines.size() + 1, line, tokens(lexer, segment, state)));
      state = lexer.getLastTokenTypeOnLine(segment, state);
    }
    return lines;
  }

  /**
   * The lines of code that say something and were not given: what a line says, without the space
   * around it, is not among the lines of the starter, each of which stands for one line.
   *
   * @param before the starter
   */
  public static List<SourceLine> ownLines(String language, String text, String before) {
    Map<String, Integer> given = new HashMap<>();
    before.lines().forEach(line -> given.merge(line.strip(), 1, Integer::sum));
    return lines(language, text).stream()
        .filter(line -> given.merge(line.text().strip(), -1, Integer::sum) < 0)
        .filter(line ->
            line.tokens().stream()
                .anyMatch(token -> token.kind() == Kind.NAME || token.kind() == Kind.KEYWORD))
        .toList();
  }

  private static List<Token> tokens(TokenMaker lexer, Segment line, int state) {
    List<Token> tokens = new ArrayList<>();
    org.fife.ui.rsyntaxtextarea.Token next = lexer.getTokenList(line, state, 0);
    while (next != null && next.isPaintable()) {
      if (next.length() > 0 && !next.isWhitespace() && !next.isComment()) {
        add(tokens, new Token(kind(next), next.getLexeme(), next.getOffset(), next.getEndOffset()));
      }
      next = next.getNextToken();
    }
    return tokens;
  }

  /** Some grammars cut {@code <=} into two signs. */
  private static void add(List<Token> tokens, Token token) {
    if (!tokens.isEmpty()) {
      Token last = tokens.getLast();
      boolean goesOn =
          last.kind() == Kind.OPERATOR
              && token.kind() == Kind.OPERATOR
              && last.to() == token.from();
      if (goesOn) {
        tokens.removeLast();
        tokens.add(new Token(Kind.OPERATOR, last.text() + token.text(), last.from(), token.to()));
        return;
      }
    }
    tokens.add(token);
  }

  private static Kind kind(org.fife.ui.rsyntaxtextarea.Token token) {
    return switch (token.getType()) {
      case TokenTypes.RESERVED_WORD,
          TokenTypes.RESERVED_WORD_2,
          TokenTypes.DATA_TYPE,
          TokenTypes.LITERAL_BOOLEAN ->
          Kind.KEYWORD;
      case TokenTypes.IDENTIFIER,
          TokenTypes.FUNCTION,
          TokenTypes.VARIABLE,
          TokenTypes.ANNOTATION,
          TokenTypes.PREPROCESSOR ->
          Kind.NAME;
      case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL ->
          Kind.NUMBER;
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.REGEX ->
          Kind.TEXT;
      case TokenTypes.OPERATOR -> Kind.OPERATOR;
      case TokenTypes.SEPARATOR -> Kind.SEPARATOR;
      default -> signOrOther(token.getLexeme());
    };
  }

  /** Grammars call some signs names: {@code ;} in Java, {@code =} in others. */
  private static Kind signOrOther(String text) {
    boolean word = text.codePoints().anyMatch(Character::isLetterOrDigit);
    return word ? Kind.OTHER : Kind.SEPARATOR;
  }
}
