// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.service;

import dev.assay.items.ItemDocument;
import dev.assay.items.Manifest;
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

/**
 * A service item, probes and solutions included.
 *
 * @param statement Markdown
 * @param openapi its OpenAPI document; empty for none
 * @param starters what a candidate may start from
 * @param settings of the boot
 * @param environment what else the service is told
 * @param accounts how people get into it
 * @param sources the author's JUnit classes, by path
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
    List<Starter> starters,
    Boot settings,
    Storage storage,
    Map<String, String> environment,
    Optional<Accounts> accounts,
    SortedMap<String, String> sources,
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
    starters = List.copyOf(starters);
    environment = Map.copyOf(environment);
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    shipped = List.copyOf(shipped);
    probes = List.copyOf(probes);
    open = Set.copyOf(open);
    solutions = List.copyOf(solutions);
  }

  /** A starter by its name. */
  public Optional<Starter> starter(String name) {
    return starters.stream().filter(starter -> starter.name().equals(name)).findFirst();
  }

  /** Slopes count a step: an item of more than two categories has several. */
  @Override
  public double assumedDiscrimination() {
    return manifest.categories() == 2 ? 1.0 : 0.8;
  }
}
