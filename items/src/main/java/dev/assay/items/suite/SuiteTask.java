// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.suite;

import dev.assay.items.ItemDocument;
import dev.assay.items.project.Project;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.project.ProjectSetup;
import dev.assay.items.project.Starter;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A task to write tests, hidden versions and example suites included.
 *
 * @param statement Markdown: what is to be tested, what it is to do, and how tests reach it
 * @param language that tests are written in
 * @param shown whether the sample is read-only in the candidate's project
 * @param sample name of the correct version that Run uses
 * @param seconds of processor time that one run of a suite may take
 * @param setup what candidates start from; the sample is in it where it is shown
 * @param services that every version consists of, started beside the tests; none where a version is
 *     a program that tests call
 * @param correct versions that do what the statement says, by name
 * @param faults versions that do not
 * @param suites examples with promises
 */
public record SuiteTask(
    String statement,
    String language,
    boolean shown,
    String sample,
    double seconds,
    ProjectSetup setup,
    List<TestedService> services,
    SortedMap<String, Project> correct,
    List<Fault> faults,
    List<ExampleSuite> suites) {

  /** Memory of one run of a suite, in MiB. */
  public static final int MEGABYTES = 256;

  /** What running tests of a language takes, as {@link ItemDocument#needs} has it. */
  public static Set<String> tools(String language) {
    return language.equals("python") ? Set.of(language, "pytest") : Set.of(language);
  }

  public SuiteTask {
    services = List.copyOf(services);
    correct = Collections.unmodifiableSortedMap(new TreeMap<>(correct));
    faults = List.copyOf(faults);
    suites = List.copyOf(suites);
  }

  /** The one starter, named like the language. */
  public Starter starter() {
    return setup.starters().values().iterator().next();
  }

  /** The project that an answer makes of the starter. */
  public Project project(ProjectAnswer answer) {
    return starter().with(answer, setup.adds());
  }

  /** The weights of all faults together. */
  public int weights() {
    return faults.stream().mapToInt(Fault::weight).sum();
  }
}
