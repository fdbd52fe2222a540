// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import dev.assay.judge.problem.Finding.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a package while it is read, each thing once, in order. */
final class Findings {
  private final Set<Finding> found = new LinkedHashSet<>();

  void error(String file, int line, String message) {
    found.add(new Finding(Severity.ERROR, file, line, message));
  }

  void warning(String file, int line, String message) {
    found.add(new Finding(Severity.WARNING, file, line, message));
  }

  void addAll(List<Finding> others) {
    found.addAll(others);
  }

  List<Finding> list() {
    return List.copyOf(found);
  }
}
