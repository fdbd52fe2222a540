// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.service.ServiceDocument;
import dev.assay.items.service.Storage;
import dev.assay.judge.service.Library;
import dev.assay.judge.service.Platform;
import dev.assay.judge.service.ServiceProgram;
import dev.assay.judge.service.ServiceTask;
import dev.assay.judge.service.ServiceTask.Database;
import dev.assay.probes.Asked;
import dev.assay.probes.PostmanProbes;
import dev.assay.probes.ProbePlan.Switched;
import dev.assay.sandbox.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Says to the judge what an item says. For the grader, and for proofs of items. */
public final class ServiceTasks {
  private static final Probes NO_PROBES = new Probes(Tree.empty(), List.of(), List.of());

  private ServiceTasks() {}

  private record Probes(Tree sources, List<PostmanProbes> collections, List<Switched> shipped) {}

  /** What grading holds a service to: all probes, on the hidden rows. */
  public static ServiceTask grading(ServiceDocument item) {
    return task(item, true, all(item), List.of(), Set.of());
  }

  /** What a candidate's own run holds it to: the open probes, on the sample's rows. */
  static ServiceTask running(ServiceDocument item) {
    return item.open().isEmpty()
        ? asking(item, List.of())
        : task(item, false, open(item), List.of(), item.open());
  }

  /** What it answers to a candidate's own requests, on the sample's rows; no probe is run. */
  public static ServiceTask asking(ServiceDocument item, List<Asked> requests) {
    return task(item, false, NO_PROBES, requests, Set.of());
  }

  private static Probes all(ServiceDocument item) {
    return new Probes(sources(item), item.collections(), item.shipped());
  }

  /** Those that may be of use; which of their probes are run, the task says. */
  private static Probes open(ServiceDocument item) {
    List<PostmanProbes> collections =
        item.collections().stream()
            .filter(collection ->
                collection.tests().stream().anyMatch(test -> item.open().contains(test.id())))
            .toList();
    return new Probes(sources(item), collections, item.shipped());
  }

  private static Tree sources(ServiceDocument item) {
    Map<String, byte[]> sources = new TreeMap<>();
    item.sources().forEach((path, text) -> sources.put(path, text.getBytes(UTF_8)));
    return Tree.of(sources);
  }

  private static ServiceTask task(
      ServiceDocument item, boolean grades, Probes probes, List<Asked> requests, Set<String> only) {
    return new ServiceTask(
        item.openapi(),
        item.settings().port(),
        item.settings().health(),
        item.settings().budget(),
        (long) item.settings().megabytes() << 20,
        database(item.storage(), grades),
        item.environment(),
        item.accounts(),
        probes.sources(),
        probes.collections(),
        probes.shipped(),
        requests,
        only,
        item.restarts() && requests.isEmpty());
  }

  /**
   * The service that an answer makes of its starter; empty when the item has no such starter.
   *
   * @param answer as a page or an author gives it
   */
  public static Optional<ServiceProgram> program(ServiceDocument item, ProjectAnswer answer) {
    return item.runtime(answer.starter())
        .flatMap(runtime ->
            item.service(answer)
                .map(project ->
                    new ServiceProgram(
                        Platform.valueOf(runtime.platform().name()),
                        runtime.libraries().stream()
                            .map(library -> Library.named(library.id()).orElseThrow())
                            .toList(),
                        runtime.start(),
                        Tree.of(project.bytes()))));
  }

  private static Database database(Storage storage, boolean grades) {
    return switch (storage.kind()) {
      case NONE -> new Database.None();
      case SQLITE -> new Database.Sqlite(storage.script(grades));
      case POSTGRESQL -> new Database.Postgresql(storage.script(grades));
    };
  }
}
