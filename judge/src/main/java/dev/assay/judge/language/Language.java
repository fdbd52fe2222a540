// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A programming language: what it is called everywhere, and how to find it on this machine. */
public interface Language {

  /** The name in commands, items and results, such as {@code python}. */
  String name();

  /** The name for people, such as {@code Python}. */
  String title();

  /** The code problem packages know it by, such as {@code python3}. */
  default String code() {
    return name();
  }

  /** Other codes problem packages use for it, such as {@code python3}. */
  default Set<String> codes() {
    return Set.of();
  }

  /** Endings of its source files, with the dot. */
  List<String> extensions();

  /** Endings of files that belong to its programs without telling their language. */
  default List<String> otherExtensions() {
    return List.of();
  }

  /** What a source that comes without a name is called. */
  String mainFile();

  /** The Debian packages that bring it. */
  String debianPackages();

  /** What on this machine compiles and runs it; empty when nothing does. */
  Optional<Toolchain> find();

  /** The exact line that installs it. */
  default String install() {
    return "apt-get install -y --no-install-recommends " + debianPackages();
  }
}
