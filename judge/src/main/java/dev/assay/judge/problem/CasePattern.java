// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The globs of {@code submissions.yaml}: {@code *} within a name and braces. A glob that matches a
 * folder matches everything in it.
 */
public final class CasePattern {
  private static final int MOST_BRANCHES = 200;

  private final String glob;
  private final List<Pattern> patterns;

  private CasePattern(String glob) {
    this.glob = glob;
    this.patterns = branches(glob).stream().map(CasePattern::compile).toList();
  }

  /** Matches everything. */
  public static CasePattern everything() {
    return new CasePattern("");
  }

  /** Matches what this glob does. */
  public static CasePattern of(String glob) {
    return new CasePattern(glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob);
  }

  /** Whether a path or one of the folders it lies in is meant. */
  public boolean matches(String path) {
    return glob.isEmpty() || patterns.stream().anyMatch(p -> p.matcher(path).lookingAt());
  }

  /** The glob; empty for everything. */
  public String glob() {
    return glob;
  }

  private static Pattern compile(String branch) {
    StringBuilder regex = new StringBuilder();
    for (String part : branch.split("\\*", -1)) {
      regex.append(regex.isEmpty() ? "" : "[^/]*").append(Pattern.quote(part));
    }
    return Pattern.compile(regex + "(?=/|$)");
  }

  private static List<String> branches(String glob) {
    List<String> done = new ArrayList<>();
    List<String> open = new ArrayList<>(List.of(glob));
    while (!open.isEmpty() && done.size() + open.size() <= MOST_BRANCHES) {
      String next = open.removeLast();
      int end = next.indexOf('}');
      int start = end < 0 ? -1 : next.lastIndexOf('{', end);
      if (start < 0) {
        done.add(next);
      } else {
        for (String choice : next.substring(start + 1, end).split(",", -1)) {
          open.add(next.substring(0, start) + choice + next.substring(end + 1));
        }
      }
    }
    return done;
  }

  @Override
  public String toString() {
    return glob;
  }
}
