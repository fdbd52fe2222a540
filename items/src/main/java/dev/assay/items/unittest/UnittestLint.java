// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.unittest;

import dev.assay.items.Findings;
import dev.assay.items.ManifestReader;
import dev.assay.items.project.Project;
import dev.assay.items.unittest.ExampleSuite.Promise;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What can be said of a unittest item without running it. */
record UnittestLint(UnittestDocument item, Findings findings) {
  private static final String FIELDS = ManifestReader.FILE + " unittest.";
  private static final int FEWEST_FAULTS = 8;
  private static final int MOST_FAULTS = 12;
  private static final Set<String> LANGUAGES = Set.of("java", "javascript", "python");

  void all() {
    language();
    versions();
    suites();
  }

  private void language() {
    if (!item.language().isEmpty() && !LANGUAGES.contains(item.language())) {
      findings.error(FIELDS + "language", "must be one of java, javascript, python");
    }
    Set<String> starters = item.setup().starters().keySet();
    if (!starters.equals(Set.of(item.language()))) {
      findings.error("starters", "has one folder, named like the language: " + item.language());
    }
  }

  private void versions() {
    if (item.correct().size() < 2) {
      findings.error(
          UnittestType.CORRECT, "has fewer than two versions: one cannot tell what is too strict");
    }
    if (!item.sample().isEmpty() && !item.correct().containsKey(item.sample())) {
      findings.error(FIELDS + "sample", "correct/" + item.sample() + " is not there");
    }
    int faults = item.faults().size();
    if (faults == 0) {
      findings.error(FIELDS + "faulty", "is empty: there is nothing to catch");
    } else if (!item.manifest().practice() && (faults < FEWEST_FAULTS || faults > MOST_FAULTS)) {
      findings.warning(FIELDS + "faulty", faults + " faulty versions; 8 to 12 tell people apart");
    }
    Map<Project, String> seen = new HashMap<>();
    item.correct().forEach((name, version) -> seen.put(version, UnittestType.CORRECT + "/" + name));
    Set<String> names = new HashSet<>(item.correct().keySet());
    for (Fault fault : item.faults()) {
      if (!names.add(fault.name())) {
        findings.error(FIELDS + "faulty", fault.name() + " names two versions");
      }
      String same = seen.putIfAbsent(fault.version(), fault.name());
      if (same != null) {
        findings.error(FIELDS + "faulty", fault.name() + " is the same as " + same);
      }
    }
  }

  private void suites() {
    Set<Promise> kept = new HashSet<>();
    Set<String> names = new TreeSet<>();
    item.faults().forEach(fault -> names.add(fault.name()));
    for (ExampleSuite suite : item.suites()) {
      kept.add(suite.promise());
      for (String caught : suite.catches()) {
        if (!names.contains(caught)) {
          findings.error(
              FIELDS + "suites", suite.name() + " catches no fault of this item: " + caught);
        }
      }
    }
    require(kept, Promise.ALL, "a model answer");
    require(kept, Promise.SOME, "what an ordinary answer misses");
    require(kept, Promise.NOTHING, "a suite that calls everything and asserts nothing");
    require(kept, Promise.VOID, "a suite that asserts what the statement does not say");
  }

  private void require(Set<Promise> kept, Promise promise, String what) {
    if (!kept.contains(promise)) {
      findings.error(
          FIELDS + "suites",
          "has none with `promise: %s`: %s"
              .formatted(promise.name().toLowerCase(java.util.Locale.ROOT), what));
    }
  }
}
