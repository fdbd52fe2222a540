// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.project;

import dev.assay.items.Findings;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which file of a starter is open at first: the one that the author says; else the one that the
 * statement names first of those that may be changed; else a README; else where the program begins;
 * else the first file with code that may be changed.
 *
 * @param named by the author: paths, of which each starter has one
 * @param where they stand, for the findings
 * @param statement what candidates read beside the project
 */
record FirstFile(List<String> named, String where, String statement) {
  private static final Pattern README = Pattern.compile("(?i)readme(\\..*)?");
  private static final Pattern BEGINS = Pattern.compile("(?i)(.*/)?(app|index|main|server)\\.\\w+");
  private static final Set<String> NO_CODE =
      Set.of("cfg", "csv", "ini", "json", "md", "properties", "toml", "txt", "xml", "yaml", "yml");

  FirstFile {
    named = List.copyOf(named);
  }

  /** The path of the file; empty for a starter without any. */
  Optional<String> of(Starter starter) {
    Collection<String> all = starter.project().files().keySet();
    List<String> own = all.stream().filter(path -> !starter.readOnly().contains(path)).toList();
    List<String> code = own.stream().filter(path -> !NO_CODE.contains(extension(path))).toList();
    return named.stream()
        .filter(all::contains)
        .findFirst()
        .or(() -> inStatement(own))
        .or(() -> all.stream().filter(path -> README.matcher(path).matches()).findFirst())
        .or(() -> code.stream().filter(path -> BEGINS.matcher(path).matches()).findFirst())
        .or(() -> code.stream().findFirst())
        .or(() -> own.stream().findFirst())
        .or(() -> all.stream().findFirst());
  }

  /** What the author names must be there, and every starter must have one of them. */
  void check(Collection<Starter> starters, Findings findings) {
    for (String path : named) {
      if (starters.stream().noneMatch(one -> one.project().files().containsKey(path))) {
        findings.error(where, "names " + path + ", which no starter has");
      }
    }
    for (Starter one : starters) {
      if (!named.isEmpty() && named.stream().noneMatch(one.project().files()::containsKey)) {
        findings.error(where, "names no file of the starter " + one.name());
      }
    }
  }

  private Optional<String> inStatement(List<String> paths) {
    record Found(String path, int at) {}
    return paths.stream()
        .map(path -> new Found(path, Math.min(place(path), place(name(path)))))
        .filter(found -> found.at < statement.length())
        .min(Comparator.comparingInt(Found::at))
        .map(Found::path);
  }

  /** Where the statement says a name as a word of its own; its length where it does not. */
  private int place(String name) {
    Matcher matcher =
        Pattern.compile("(?<![\\w./-])" + Pattern.quote(name) + "(?![\\w/-])").matcher(statement);
    return matcher.find() ? matcher.start() : statement.length();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
