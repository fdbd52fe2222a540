// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a language's error messages. The patterns have groups named {@code file}, {@code line},
 * {@code column}, {@code message} and {@code type}, as far as the language says these things.
 *
 * @param diagnostic one message of the compiler
 * @param frame one line of a stack trace
 * @param failure the line that names the class of the error
 * @param outermostFirst whether a trace names the place of the error last
 * @param known classes of error that come with the language; others are a program's own
 */
public record Messages(
    Pattern diagnostic, Pattern frame, Pattern failure, boolean outermostFirst, Set<String> known) {
  private static final int MOST_DIAGNOSTICS = 20;
  private static final int MOST_LINES = 300;
  private static final int MOST_SHOWN = 40;
  private static final int LONGEST_LINE = 500;
  private static final Pattern FOLDER_IN_LINE = Pattern.compile("(?:/work/|/program/)");
  private static final Pattern FOLDERS = Pattern.compile("^(?:\\./|/work/|/program/)");

  public Messages {
    known = Set.copyOf(known);
  }

  /** What the compiler says of the candidate's own lines; other output is left out. */
  public List<Diagnostic> diagnostics(String output, Sources sources) {
    List<Diagnostic> found = new ArrayList<>();
    Matcher matcher = diagnostic.matcher(head(output));
    while (matcher.find() && found.size() < MOST_DIAGNOSTICS) {
      String file = own(matcher.group("file"));
      int line = number(matcher.group("line"));
      if (sources.own().contains(file) && line > 0) {
        found.add(
            new Diagnostic(
                file,
                line,
                group(matcher, "column").map(Messages::number).orElse(0),
                cut(matcher.group("message"))));
      }
    }
    return found;
  }

  /** What a program that failed says of where and why. */
  public Crash crash(String stderr, Sources sources) {
    String text = head(stderr);
    List<Crash.Place> places = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    String type = "";
    for (String line : text.lines().toList()) {
      Matcher why = failure.matcher(line);
      if (why.find() && (type.isEmpty() || outermostFirst)) {
        type = simple(why.group("type"));
      }
      Matcher at = frame.matcher(line);
      if (at.find()) {
        String file = own(at.group("file"));
        int number = number(at.group("line"));
        if (number < 1 || number > sources.lines(file)) {
          continue;
        }
        places.add(new Crash.Place(file, number));
      }
      shown.add(FOLDER_IN_LINE.matcher(line).replaceAll(""));
    }
    return new Crash(
        type,
        known.contains(type) ? Optional.of(type) : Optional.empty(),
        outermostFirst ? places.reversed() : places,
        shown.stream().limit(MOST_SHOWN).map(Messages::cut).toList());
  }

  private static String head(String output) {
    return String.join("\n", output.lines().limit(MOST_LINES).toList()) + "\n";
  }

  private static String own(String file) {
    return FOLDERS.matcher(file).replaceFirst("");
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static Optional<String> group(Matcher matcher, String name) {
    return matcher.namedGroups().containsKey(name)
        ? Optional.ofNullable(matcher.group(name))
        : Optional.empty();
  }

  private static int number(String digits) {
    return digits.length() > 7 ? 0 : Integer.parseInt(digits);
  }

  private static String cut(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }
}
