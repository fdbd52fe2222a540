// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import java.util.List;

/** Which of several files a program starts in. */
final class EntryFile {
  private EntryFile() {}

  static String of(Sources sources, Language language) {
    List<String> candidates =
        sources.files().keySet().stream()
            .filter(file -> language.extensions().stream().anyMatch(file::endsWith))
            .toList();
    if (sources.entryPoint().filter(sources.files()::containsKey).isPresent()) {
      return sources.entryPoint().get();
    }
    if (candidates.contains(language.mainFile())) {
      return language.mainFile();
    }
    return candidates.stream()
        .filter(file -> file.matches("(?i)(__)?main(__)?\\.[^.]+"))
        .findFirst()
        .or(() -> candidates.stream().filter(sources.own()::contains).findFirst())
        .or(() -> candidates.stream().findFirst())
        .orElseThrow(() ->
            new NoEntryPoint("no " + language.title() + " file (" + language.mainFile() + ")"));
  }
}
