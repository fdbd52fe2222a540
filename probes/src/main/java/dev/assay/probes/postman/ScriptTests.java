// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.postman;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the tests in a script, read without running it: each must be a literal. */
final class ScriptTests {
  private static final String LITERAL =
      """
      "[^"\\\\\\n]*+(?:\\\\.[^"\\\\\\n]*+)*+"|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'|`[^`\\\\]*+(?:\\\\.[^`\\\\]*+)*+`\
      """
          .strip();

  /** Comments and texts are passed over, so that what is in them counts for nothing. */
  private static final Pattern PART =
      Pattern.compile(
          "//[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/|(?<test>\\bpm\\s*+\\.\\s*+test\\b)"
              + "(?:(?:\\s*+\\.\\s*+skip)?\\s*+\\(\\s*+(?<name>"
              + LITERAL
              + ")\\s*+,)?|(?<old>(?<![\\w.])tests\\s*+\\[)|(?<remote>\\bpm\\s*+\\.\\s*+require\\b)|"
              + LITERAL,
          Pattern.DOTALL);

  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)", Pattern.DOTALL);

  private ScriptTests() {}

  /**
   * In the order they are written.
   *
   * @throws IllegalArgumentException with what cannot be read
   */
  static SequencedSet<String> of(String script) {
    SequencedSet<String> names = new LinkedHashSet<>();
    Matcher part = PART.matcher(script);
    while (part.find()) {
      if (part.group("old") != null) {
        throw new IllegalArgumentException("sets tests[...]: write pm.test(\"name\", ...)");
      }
      if (part.group("remote") != null) {
        throw new IllegalArgumentException("takes a package from elsewhere (pm.require)");
      }
      if (part.group("test") != null) {
        names.add(
            Optional.ofNullable(part.group("name"))
                .flatMap(ScriptTests::text)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "has a pm.test that is not written as pm.test(\"name\", ...)")));
      }
    }
    return names;
  }

  /** What a literal says; nothing when it is put together at run time. */
  private static Optional<String> text(String literal) {
    String inner = literal.substring(1, literal.length() - 1);
    if (literal.startsWith("`") && inner.contains("${")) {
      return Optional.empty();
    }
    return Optional.of(
        ESCAPE
            .matcher(inner)
            .replaceAll(escape -> Matcher.quoteReplacement(said(escape.group(1)))));
  }

  private static String said(String escaped) {
    return switch (escaped) {
      case "n" -> "\n";
      case "t" -> "\t";
      case "r" -> "\r";
      case "b" -> "\b";
      case "f" -> "\f";
      default ->
          escaped.length() == 5
              ? String.valueOf((char) Integer.parseInt(escaped.substring(1), 16))
              : escaped;
    };
  }
}
