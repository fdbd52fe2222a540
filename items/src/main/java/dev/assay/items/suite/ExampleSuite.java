// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.suite;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.YamlFields;
import dev.assay.items.project.Project;
import dev.assay.items.project.ProjectSetup;
import java.util.Set;
import java.util.TreeSet;

/**
 * A suite that its author has labelled with what becomes of it: the proof of the item.
 *
 * @param name of its folder below {@code suites/}
 * @param files laid over the starter, as a candidate's are
 * @param catches names of the faults it catches, when its promise is {@link Promise#SOME}
 */
public record ExampleSuite(String name, Project files, Promise promise, Set<String> catches) {

  /** The folder of all suites. */
  public static final String FOLDER = "suites";

  /** What becomes of a suite. */
  public enum Promise {
    /** It catches every fault. */
    ALL,
    /** It catches the faults it names and no others. */
    SOME,
    /** It passes on all versions, faulty ones included. */
    NOTHING,
    /** It fails on a correct version. */
    VOID,
    /** It executes no test. */
    EMPTY,
    /** It does not compile. */
    REFUSED
  }

  public ExampleSuite {
    catches = java.util.Collections.unmodifiableSet(new TreeSet<>(catches));
  }

  /** Reads an entry of {@code suites:}, and its folder. */
  public static ExampleSuite read(YamlFields fields, ItemFiles files, Findings findings) {
    String name = fields.text("suite");
    String folder = FOLDER + "/" + name;
    if (files.below(folder).all().isEmpty()) {
      findings.error(fields.where("suite"), folder + " is not there");
    }
    ExampleSuite suite =
        new ExampleSuite(
            name,
            ProjectSetup.project(files, folder, findings),
            fields.oneOf("promise", Promise.class, Promise.NOTHING),
            Set.copyOf(fields.texts("catches")));
    if ((suite.promise() == Promise.SOME) == suite.catches().isEmpty()) {
      findings.error(
          fields.where("catches"),
          "names the faults of a suite with `promise: some`, and only there");
    }
    fields.refuseUnknown(Set.of());
    return suite;
  }
}
