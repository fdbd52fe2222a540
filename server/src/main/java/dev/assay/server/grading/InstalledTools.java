// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.judge.language.Languages;
import dev.assay.judge.service.Library;
import dev.assay.judge.service.Newman;
import dev.assay.judge.suite.Framework;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What this machine has for running answers, by the names that {@code ./assay languages} knows.
 * What is installed later is found when one looks again.
 */
@Component
@Profile("grader")
class InstalledTools {
  private final Languages languages = Languages.standard();

  Set<String> present() {
    Set<String> present = new TreeSet<>();
    languages.statuses().stream()
        .filter(status -> status.toolchain().isPresent())
        .forEach(status -> present.add(status.language().name()));
    Arrays.stream(Library.values())
        .filter(Library::isHere)
        .forEach(library -> present.add(library.id()));
    if (Framework.PYTEST.missing().isEmpty()) {
      present.add(Framework.PYTEST.title());
    }
    if (Newman.missing().isEmpty()) {
      present.add(Newman.ID);
    }
    return present;
  }
}
