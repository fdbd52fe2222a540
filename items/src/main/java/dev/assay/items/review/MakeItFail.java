// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import dev.assay.items.project.Project;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.project.ProjectSetup;
import dev.assay.items.project.Starter;
import dev.assay.items.suite.ExampleSuite;
import dev.assay.items.suite.Fault;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The part of a review item that asks for a test which demonstrates a defect: it fails on the
 * change as it is shown, and on a repaired version into which that defect was put back, and passes
 * where nothing is wrong.
 *
 * @param percent of the item's marks
 * @param language that tests are written in
 * @param seconds of processor time that one run may take
 * @param setup what candidates start from, the shown program in it
 * @param shown the program of the change, as the candidate reads it
 * @param repaired versions without any of the defects, by name
 * @param planted versions with one defect each, named by its id: any one that is shown is enough
 * @param suites examples with promises
 */
public record MakeItFail(
    int percent,
    String language,
    double seconds,
    ProjectSetup setup,
    Project shown,
    SortedMap<String, Project> repaired,
    List<Fault> planted,
    List<ExampleSuite> suites) {
  /** The field of {@code item.yaml}. */
  public static final String FIELD = "make-it-fail";

  /** The name of the program as the change shows it, among the versions. */
  public static final String SHOWN = "as-shown";

  /** Memory of one run, in MiB. */
  public static final int MEGABYTES = 256;

  /**
   * How often each faulty version is run. All of its runs must fail, and as many runs on repaired
   * versions must pass: who fails by chance, {@code 2 * 3} times of each and more, gets through
   * once in 4096 times at best.
   */
  public static final int RUNS = 3;

  public MakeItFail {
    repaired = Collections.unmodifiableSortedMap(new TreeMap<>(repaired));
    planted = List.copyOf(planted);
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
}
