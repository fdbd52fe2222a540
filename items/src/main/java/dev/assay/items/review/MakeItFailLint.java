// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import dev.assay.items.Findings;
import dev.assay.items.project.Project;
import dev.assay.items.project.ProjectSetup;
import dev.assay.items.suite.ExampleSuite;
import dev.assay.items.suite.ExampleSuite.Promise;
import dev.assay.items.suite.Fault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be said of a {@link MakeItFail} without running anything. */
record MakeItFailLint(MakeItFail part, ReviewKey key, Findings findings) {
  private static final Set<String> LANGUAGES = Set.of("java", "javascript", "python");

  void all() {
    language();
    versions();
    suites();
  }

  private void language() {
    if (!part.language().isEmpty() && !LANGUAGES.contains(part.language())) {
      findings.error(MakeItFailReader.where("language"), "must be one of java, javascript, python");
    }
    if (!part.setup().starters().keySet().equals(Set.of(part.language()))) {
      findings.error(
          ProjectSetup.FOLDER,
          "has one folder, named like the language of the tests: " + part.language());
    }
  }

  /** No version is another under a second name, or nobody could tell them apart. */
  private void versions() {
    if (part.repaired().size() < 2) {
      findings.error("fixed", "has fewer than two versions: one cannot tell what is too strict");
    }
    if (part.planted().isEmpty()) {
      findings.error(
          MakeItFailReader.where("defects"), "is empty: name each defect that a test can show");
    }
    Map<Project, String> seen = new HashMap<>();
    seen.put(part.shown(), "after");
    Set<String> names = new HashSet<>(Set.of(MakeItFail.SHOWN));
    part.repaired()
        .forEach((name, version) -> {
          tellApart("fixed/" + name, version, seen);
          names.add(name);
        });
    for (Fault fault : part.planted()) {
      if (!names.add(fault.name())) {
        findings.error(MakeItFailReader.where("defects"), fault.name() + " names two versions");
      }
      tellApart("defects " + fault.name(), fault.version(), seen);
    }
  }

  private void tellApart(String name, Project version, Map<Project, String> seen) {
    String same = seen.putIfAbsent(version, name);
    if (same != null) {
      findings.error(MakeItFail.FIELD + " " + name, "is the same program as " + same);
    }
  }

  private void suites() {
    Set<String> names = part.planted().stream().map(Fault::name).collect(Collectors.toSet());
    for (ExampleSuite suite : part.suites()) {
      if (!names.containsAll(suite.catches())) {
        findings.error(
            MakeItFailReader.where(ExampleSuite.FOLDER),
            suite.name() + " shows no defect of this item: " + suite.catches());
      }
    }
    require(Set.of(Promise.ALL, Promise.SOME), "`promise: all` or `some`: a model answer");
    require(Set.of(Promise.NOTHING), "`promise: nothing`: calls everything and asserts nothing");
    require(Set.of(Promise.VOID), "`promise: void`: fails where nothing is wrong");
  }

  private void require(Set<Promise> promises, String what) {
    List<Promise> kept = part.suites().stream().map(ExampleSuite::promise).toList();
    if (kept.stream().noneMatch(promises::contains)) {
      findings.error(MakeItFailReader.where(ExampleSuite.FOLDER), "has none with " + what);
    }
  }
}
