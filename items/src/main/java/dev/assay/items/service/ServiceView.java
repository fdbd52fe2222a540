// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.service;

import dev.assay.items.CandidateView;
import dev.assay.items.project.ProjectView;
import java.util.List;

/**
 * What a candidate sees of a service item.
 *
 * @param openapi the document of what is to be built; empty for none
 * @param schemaSql the tables; empty for none
 * @param project what there is to start from
 * @param starters what runs each of them
 * @param database {@code none}, {@code sqlite} or {@code postgresql}
 * @param health the path that says that the service is ready
 * @param bootSeconds how long it may take until then
 * @param groups what is looked at, and its share of the marks
 * @param open what the probes look for that may be run at will
 */
public record ServiceView(
    String statementHtml,
    String openapi,
    ProjectView project,
    List<Start> starters,
    String database,
    String schemaSql,
    int port,
    String health,
    int bootSeconds,
    int megabytes,
    List<Group> groups,
    List<String> open)
    implements CandidateView {

  public ServiceView {
    starters = List.copyOf(starters);
    groups = List.copyOf(groups);
    open = List.copyOf(open);
  }

  /** What runs a starter, by its name. */
  public record Start(String name, String platform, List<String> libraries) {
    public Start {
      libraries = List.copyOf(libraries);
    }
  }

  /**
   * @param tag of a probe group
   * @param percent of all marks
   */
  public record Group(String tag, int percent) {}
}
