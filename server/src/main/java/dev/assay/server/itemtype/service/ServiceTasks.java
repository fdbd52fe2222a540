// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.items.service.ServiceDocument;
import dev.assay.items.service.Starter;
import dev.assay.items.service.Storage;
import dev.assay.judge.service.Library;
import dev.assay.judge.service.Platform;
import dev.assay.judge.service.ServiceProgram;
import dev.assay.judge.service.ServiceTask;
import dev.assay.judge.service.ServiceTask.Database;
import dev.assay.sandbox.Tree;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says to the judge what an item says. For the grader, and for proofs of items. */
public final class ServiceTasks {
  private ServiceTasks() {}

  /** What grading holds a service to: all probes, on the hidden rows. */
  public static ServiceTask grading(ServiceDocument item) {
    Map<String, byte[]> sources = new TreeMap<>();
    item.sources().forEach((path, text) -> sources.put(path, text.getBytes(UTF_8)));
    return new ServiceTask(
        item.openapi(),
        item.settings().port(),
        item.settings().health(),
        item.settings().budget(),
        (long) item.settings().megabytes() << 20,
        database(item.storage()),
        item.environment(),
        item.accounts(),
        Tree.of(sources),
        item.shipped(),
        item.restarts());
  }

  /**
   * A service that somebody has made of a starter.
   *
   * @param changed the files that differ from the starter
   * @throws IllegalArgumentException when a path is none that a project can have
   */
  public static ServiceProgram program(Starter starter, SortedMap<String, byte[]> changed) {
    List<Library> libraries =
        starter.libraries().stream()
            .map(library -> Library.named(library.id()).orElseThrow())
            .toList();
    return new ServiceProgram(
        Platform.valueOf(starter.platform().name()),
        libraries,
        starter.start(),
        Tree.of(starter.with(changed)));
  }

  private static Database database(Storage storage) {
    return switch (storage.kind()) {
      case NONE -> new Database.None();
      case SQLITE -> new Database.Sqlite(storage.script(true));
      case POSTGRESQL -> new Database.Postgresql(storage.script(true));
    };
  }
}
