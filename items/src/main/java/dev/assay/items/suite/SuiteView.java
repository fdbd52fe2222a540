// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.suite;

import dev.assay.items.CandidateView;
import dev.assay.items.Markdown;
import dev.assay.items.project.ProjectView;
import java.util.List;

/**
 * What a candidate sees of a task to write tests.
 *
 * @param statementHtml what is to be tested, and how tests reach it
 * @param language that tests are written in, by the judge's name
 * @param shown whether a correct version is in the project, read-only
 * @param services that run beside the tests
 * @param correct how many versions there are on which a suite must pass
 * @param faulty how many versions there are to catch
 * @param seconds of processor time that one run may take
 * @param megabytes of memory that one run may use
 */
public record SuiteView(
    String statementHtml,
    String language,
    boolean shown,
    List<Address> services,
    int correct,
    int faulty,
    double seconds,
    int megabytes,
    ProjectView project)
    implements CandidateView {

  /** Where a service is, and the environment variable that says so. */
  public record Address(String name, String variable, String address) {}

  public SuiteView {
    services = List.copyOf(services);
  }

  /** The view of a task. */
  public static SuiteView of(SuiteTask task) {
    return new SuiteView(
        Markdown.toHtml(task.statement()),
        task.language(),
        task.shown(),
        task.services().stream()
            .map(service -> new Address(service.name(), service.variable(), service.address()))
            .toList(),
        task.correct().size(),
        task.faults().size(),
        task.seconds(),
        SuiteTask.MEGABYTES,
        task.setup().view());
  }
}
