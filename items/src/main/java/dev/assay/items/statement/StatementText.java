// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

import dev.assay.items.statement.ProblemStatement.Markup;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands that a statement has besides its markup: {@code {{name}}} or {@code
 * \\constant{name}} for a constant of the problem, {@code {{nextsample}}} or {@code \\nextsample}
 * and {@code {{remainingsamples}}} or {@code \\remainingsamples} for where samples are shown.
 */
record StatementText(Markup markup, Map<String, String> constants) {
  private static final String NAME = "([A-Za-z_][A-Za-z0-9_]*)";
  private static final Pattern MARKDOWN = Pattern.compile("\\{\\{" + NAME + "\\}\\}");
  private static final Pattern LATEX =
      Pattern.compile(
          "\\\\constant\\s*\\{" + NAME + "\\}|\\\\(nextsample|remainingsamples)(?![A-Za-z])");

  /** Characters nobody writes; they pass through a reader of markup as text. */
  private static final char NEXT = '\uE0A1';

  private static final char REMAINING = '\uE0A2';
  private static final Pattern PLACE =
      Pattern.compile("(?:<p>)?\\s*([" + NEXT + REMAINING + "])\\s*(?:</p>\\n?)?");

  /** The text with constants put in, and characters of their own where samples belong. */
  String filled(String text) {
    String clean = text.replaceAll("[" + NEXT + REMAINING + "]", "");
    return switch (markup) {
      case MARKDOWN -> MARKDOWN.matcher(clean).replaceAll(match -> quoted(match.group(1), match));
      case LATEX ->
          LATEX
              .matcher(clean)
              .replaceAll(match ->
                  match.group(2) == null
                      ? Matcher.quoteReplacement(
                          constants.getOrDefault(match.group(1), match.group()))
                      : place(match.group(2)));
      case PDF -> clean;
    };
  }

  /** What was made of such a text, with an empty element of its own for each place. */
  static String placed(String html) {
    AtomicInteger next = new AtomicInteger();
    return PLACE
        .matcher(html)
        .replaceAll(place ->
            place.group(1).charAt(0) == NEXT
                ? SamplePlace.NEXT.formatted(next.incrementAndGet())
                : SamplePlace.REMAINING);
  }

  private String quoted(String name, MatchResult match) {
    return name.equals("nextsample") || name.equals("remainingsamples")
        ? place(name)
        : Matcher.quoteReplacement(constants.getOrDefault(name, match.group()));
  }

  private static String place(String command) {
    return "\n\n" + (command.equals("nextsample") ? NEXT : REMAINING) + "\n\n";
  }
}
