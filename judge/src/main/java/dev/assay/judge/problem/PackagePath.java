// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.Optional;

/** Which paths may be inside a package. */
final class PackagePath {
  private static final int LONGEST = 1_000;

  private PackagePath() {}

  /** Why a path may not be there at all. */
  static Optional<String> refusal(String path) {
    if (path.isEmpty() || path.length() > LONGEST) {
      return Optional.of("refused: a path has 1 to " + LONGEST + " characters");
    }
    if (path.startsWith("/") || path.indexOf('\\') >= 0 || path.chars().anyMatch(c -> c < ' ')) {
      return Optional.of("refused: a path is relative, with slashes and printable characters");
    }
    for (String segment : path.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        return Optional.of("refused: a path stays inside the package");
      }
    }
    return Optional.empty();
  }

  /** Files that the format has judges overlook, such as {@code .git}; {@code .timelimit} is not. */
  static boolean hidden(String path) {
    if (path.equals(".timelimit")) {
      return false;
    }
    for (String segment : path.split("/", -1)) {
      if (hiddenName(segment)) {
        return true;
      }
    }
    return false;
  }

  static boolean hiddenName(String name) {
    return name.startsWith(".") || name.startsWith("-");
  }

  /** A hostile name made fit for a message. */
  static String printable(String path) {
    String shown = path.replaceAll("\\p{Cntrl}", "?");
    return shown.length() <= 120 ? shown : shown.substring(0, 120) + "…";
  }
}
