// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import java.util.regex.Pattern;

/**
 * Tells Python 2 from Python 3, whose files end alike: by the first line, by a print statement, or
 * by a function that is gone and that the program does not define itself.
 */
final class OldPython {
  private static final Pattern PRINT =
      Pattern.compile("(?m)^[^#'\"\\n]*(?:^|[\\s:;])print[ \\t]+(?:['\"]|>>)");
  private static final Pattern GONE =
      Pattern.compile("(?m)^[^#'\"\\n]*\\b(raw_input|xrange)[ \\t]*\\(");

  private OldPython() {}

  static boolean is(Sources sources) {
    return sources.files().keySet().stream()
        .filter(file -> file.endsWith(".py"))
        .anyMatch(file -> is(sources.text(file).orElse("")));
  }

  private static boolean is(String text) {
    String first = text.lines().findFirst().orElse("");
    if (first.startsWith("#!") && first.matches(".*python[23].*")) {
      return first.contains("python2");
    }
    return PRINT.matcher(text).find()
        || GONE.matcher(text).results().anyMatch(use -> !defines(text, use.group(1)));
  }

  /** Also when it is only caught that the name is gone: such a program runs in both. */
  private static boolean defines(String text, String name) {
    return Pattern.compile("\\b" + name + "\\s*=|\\bdef\\s+" + name + "\\b|NameError|version_info")
        .matcher(text)
        .find();
  }
}
