// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.service;

import dev.assay.items.ItemDocument;
import dev.assay.items.Manifest;
import dev.assay.items.project.Project;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.project.ProjectSetup;
import dev.assay.probes.PostmanProbes;
import dev.assay.probes.ProbePlan.Accounts;
import dev.assay.probes.ProbePlan.Switched;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A service item, probes and solutions included.
 *
 * @param statement Markdown
 * @param openapi its OpenAPI document; empty for none
 * @param project what a candidate may start from
 * @param runtimes what runs each starter
 * @param settings of the boot
 * @param environment what else the service is told
 * @param accounts how people get into it
 * @param sources the author's JUnit classes, by path
 * @param collections the author's Postman collections
 * @param shipped the probes that ship, switched on
 * @param probes all of them, with their marks
 * @param open ids of the probes that candidates may run
 * @param restarts whether each group of probes meets a service just started
 * @param shows whether a candidate's report has the requests of probes that are not open
 * @param solutions with what they promise
 */
public record ServiceDocument(
    Manifest manifest,
    String statement,
    String openapi,
    ProjectSetup project,
    List<Runtime> runtimes,
    Boot settings,
    Storage storage,
    Map<String, String> environment,
    Optional<Accounts> accounts,
    SortedMap<String, String> sources,
    List<PostmanProbes> collections,
    List<Switched> shipped,
    List<MarkedProbe> probes,
    Set<String> open,
    boolean restarts,
    boolean shows,
    List<LabelledSolution> solutions)
    implements ItemDocument {

  /**
   * How a service starts.
   *
   * @param port where it listens; it is told by {@code PORT}
   * @param health the path that it answers with success once it is ready
   * @param budget how long that may take
   * @param megabytes what it may use
   */
  public record Boot(int port, String health, Duration budget, int megabytes) {}

  public ServiceDocument {
    runtimes = List.copyOf(runtimes);
    environment = Map.copyOf(environment);
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    collections = List.copyOf(collections);
    shipped = List.copyOf(shipped);
    probes = List.copyOf(probes);
    open = Set.copyOf(open);
    solutions = List.copyOf(solutions);
  }

  @Override
  public Set<String> languages() {
    return runtimes.stream()
        .map(runtime -> runtime.platform().language())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<String> needs() {
    Set<String> needs = new TreeSet<>(languages());
    runtimes.forEach(runtime -> runtime.libraries().forEach(library -> needs.add(library.id())));
    if (storage.kind() == Storage.Kind.SQLITE) {
      needs.add(Runtime.Platform.PYTHON.language()); // makes the file
    }
    if (!collections.isEmpty()) {
      needs.addAll(Set.of("newman", Runtime.Platform.NODE.language()));
    }
    return needs;
  }

  /** What runs a starter. */
  public Optional<Runtime> runtime(String starter) {
    return runtimes.stream().filter(runtime -> runtime.name().equals(starter)).findFirst();
  }

  /** The service that an answer makes of its starter; empty when this item has no such one. */
  public Optional<Project> service(ProjectAnswer answer) {
    return project.starter(answer).map(starter -> starter.with(answer, project.adds()));
  }

  /** Slopes count a step: an item of more than two categories has several. */
  @Override
  public double assumedDiscrimination() {
    return manifest.categories() == 2 ? 1.0 : 0.8;
  }
}
