// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import dev.assay.probes.Asked;
import dev.assay.probes.PostmanProbes;
import dev.assay.probes.ProbePlan.Accounts;
import dev.assay.probes.ProbePlan.Switched;
import dev.assay.sandbox.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a service is held to, whoever wrote it.
 *
 * @param openapi its OpenAPI document; empty for none
 * @param port where it is to listen; it is told by {@code PORT}
 * @param health the path that says that it is ready
 * @param boot how long it may take until then
 * @param memoryBytes what it may use
 * @param database what it is given to keep things in
 * @param environment what else it is told
 * @param accounts how people get into it
 * @param probes the author's JUnit classes, as sources
 * @param collections the author's Postman collections
 * @param shipped the probes that ship, switched on
 * @param requests sent before all probes, in this order
 * @param only ids of the probes to be run; all when there are none
 * @param restarts whether each group of probes meets a service just started
 */
public record ServiceTask(
    String openapi,
    int port,
    String health,
    Duration boot,
    long memoryBytes,
    Database database,
    Map<String, String> environment,
    Optional<Accounts> accounts,
    Tree probes,
    List<PostmanProbes> collections,
    List<Switched> shipped,
    List<Asked> requests,
    Set<String> only,
    boolean restarts) {

  /** In a seed of a database, stands for a word that is made for each preparation. */
  public static final String CANARY = "${canary}";

  public ServiceTask {
    environment = Map.copyOf(environment);
    collections = List.copyOf(collections);
    shipped = List.copyOf(shipped);
    requests = List.copyOf(requests);
    only = Set.copyOf(only);
  }

  /** The commands that bring what its probes need and is not here. */
  public List<String> missing() {
    return collections.isEmpty() ? List.of() : Newman.missing().stream().toList();
  }

  /** What a service keeps things in. */
  public sealed interface Database {

    /** Its own memory and files. */
    record None() implements Database {}

    /** A file that it is told by {@code DATABASE_FILE}. */
    record Sqlite(String script) implements Database {}

    /** A PostgreSQL that it is told by {@code DATABASE_URL} and {@code JDBC_DATABASE_URL}. */
    record Postgresql(String script) implements Database {}
  }
}
