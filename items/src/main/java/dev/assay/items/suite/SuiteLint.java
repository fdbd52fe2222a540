// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.suite;

import dev.assay.items.Findings;
import dev.assay.items.Manifest;
import dev.assay.items.ManifestReader;
import dev.assay.items.project.Project;
import dev.assay.items.suite.ExampleSuite.Promise;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What can be said of a task to write tests without running it. */
record SuiteLint(
    String field, boolean served, Manifest manifest, SuiteTask task, Findings findings) {
  private static final int SERVICES = 2;
  private static final int FEWEST_FAULTS = 8;
  private static final int MOST_FAULTS = 12;
  private static final Set<String> LANGUAGES = Set.of("java", "javascript", "python");

  void all() {
    language();
    services();
    versions();
    suites();
  }

  private void language() {
    if (!task.language().isEmpty() && !LANGUAGES.contains(task.language())) {
      findings.error(where("language"), "must be one of java, javascript, python");
    }
    Set<String> starters = task.setup().starters().keySet();
    if (!starters.equals(Set.of(task.language()))) {
      findings.error("starters", "has one folder, named like the language: " + task.language());
    }
  }

  private void services() {
    if (served && task.services().size() != SERVICES) {
      findings.error(where("services"), "are two: who keeps the contract and who relies on it");
    }
    Set<Object> known = new HashSet<>();
    for (TestedService service : task.services()) {
      if (!known.add(service.name()) || !known.add(service.port())) {
        findings.error(where("services"), service.name() + " has the name or port of another");
      }
      if (!service.platform().equals("java")) {
        task.correct()
            .forEach((name, version) -> {
              if (!version.files().containsKey(service.start())) {
                findings.error(
                    SuiteReader.CORRECT + "/" + name, service.start() + " is not there to start");
              }
            });
      }
    }
  }

  private void versions() {
    if (task.correct().size() < 2) {
      findings.error(
          SuiteReader.CORRECT, "has fewer than two versions: one cannot tell what is too strict");
    }
    if (!task.sample().isEmpty() && !task.correct().containsKey(task.sample())) {
      findings.error(where("sample"), "correct/" + task.sample() + " is not there");
    }
    int faults = task.faults().size();
    if (faults == 0) {
      findings.error(where("faulty"), "is empty: there is nothing to catch");
    } else if (!manifest.practice() && (faults < FEWEST_FAULTS || faults > MOST_FAULTS)) {
      findings.warning(where("faulty"), faults + " faulty versions; 8 to 12 tell people apart");
    }
    Map<Project, String> seen = new HashMap<>();
    task.correct().forEach((name, version) -> seen.put(version, SuiteReader.CORRECT + "/" + name));
    Set<String> names = new HashSet<>(task.correct().keySet());
    for (Fault fault : task.faults()) {
      if (!names.add(fault.name())) {
        findings.error(where("faulty"), fault.name() + " names two versions");
      }
      String same = seen.putIfAbsent(fault.version(), fault.name());
      if (same != null) {
        findings.error(where("faulty"), fault.name() + " is the same as " + same);
      }
    }
  }

  private void suites() {
    Set<Promise> kept = new HashSet<>();
    Set<String> names = new TreeSet<>();
    task.faults().forEach(fault -> names.add(fault.name()));
    for (ExampleSuite suite : task.suites()) {
      kept.add(suite.promise());
      for (String caught : suite.catches()) {
        if (!names.contains(caught)) {
          findings.error(
              where("suites"), suite.name() + " catches no fault of this item: " + caught);
        }
      }
    }
    require(kept, Promise.ALL, "a model answer");
    require(kept, Promise.SOME, "what an ordinary answer misses");
    require(kept, Promise.NOTHING, "a suite that calls everything and asserts nothing");
    require(kept, Promise.VOID, "a suite that asserts what the statement does not say");
  }

  private String where(String name) {
    return ManifestReader.FILE + " " + field + "." + name;
  }

  private void require(Set<Promise> kept, Promise promise, String what) {
    if (!kept.contains(promise)) {
      findings.error(
          where("suites"),
          "has none with `promise: %s`: %s"
              .formatted(promise.name().toLowerCase(java.util.Locale.ROOT), what));
    }
  }
}
