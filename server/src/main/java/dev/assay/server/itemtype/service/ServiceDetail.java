// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.service;

import dev.assay.items.service.ServiceDocument;
import dev.assay.judge.service.ServiceMarks;
import dev.assay.judge.service.ServiceResult;
import dev.assay.probes.Answered;
import dev.assay.probes.ProbeReport;
import java.util.List;

/**
 * How the marks of a service came about, for the team's page. What of it a candidate may see is
 * decided by whoever shows it: {@link Probe#open} and {@link #shows} say what the author allows.
 *
 * @param state how far it got
 * @param share of all marks
 * @param works the share of the marks that are not for security
 * @param secure the share of the marks for security
 * @param shows whether a candidate may see the requests of probes that are not open
 * @param probes in the order they were run
 * @param answers to a candidate's own requests; none of a grading
 * @param why what the compiler said, or why it was not probed; empty when it was
 * @param log what the service wrote
 * @param bootMillis from its start to its first answer
 */
record ServiceDetail(
    State state,
    double share,
    double works,
    double secure,
    boolean shows,
    List<Probe> probes,
    List<Answered> answers,
    String why,
    String log,
    long bootMillis) {

  /** How far a service got. */
  enum State {
    /** Nothing was handed in, or the starter as it is. */
    NOTHING,
    NOT_BUILT,
    NOT_PROBED,
    PROBED
  }

  ServiceDetail {
    answers = List.copyOf(answers);
    probes = List.copyOf(probes);
  }

  /**
   * A probe as a page shows it.
   *
   * @param open whether candidates may run it at will
   */
  record Probe(
      String group,
      String says,
      int weight,
      boolean scored,
      boolean open,
      String outcome,
      String message,
      List<String> excerpts) {
    Probe {
      excerpts = List.copyOf(excerpts);
    }

    static Probe of(ProbeReport report, ServiceDocument item) {
      return new Probe(
          report.group().tag(),
          report.says(),
          report.weight(),
          report.scored(),
          item.open().contains(report.id()),
          report.outcome().name(),
          report.message(),
          report.excerpts());
    }
  }

  /** For somebody who handed in nothing. */
  static ServiceDetail nothing(ServiceDocument item) {
    return of(item, State.NOTHING, "", "");
  }

  /**
   * @throws IllegalArgumentException for a fault of ours, which is no grade
   */
  static ServiceDetail of(ServiceDocument item, ServiceResult result) {
    return switch (result) {
      case ServiceResult.Probed probed -> probed(item, probed);
      case ServiceResult.NotBuilt failed -> of(item, State.NOT_BUILT, failed.text(), "");
      case ServiceResult.NotProbed failed -> of(item, State.NOT_PROBED, failed.why(), failed.log());
      case ServiceResult.Fault fault -> throw new IllegalArgumentException(fault.reason());
    };
  }

  private static ServiceDetail probed(ServiceDocument item, ServiceResult.Probed probed) {
    ServiceMarks marks = ServiceMarks.of(probed);
    return new ServiceDetail(
        State.PROBED,
        marks.share(),
        marks.works(),
        marks.secure(),
        item.shows(),
        probed.probes().stream().map(report -> Probe.of(report, item)).toList(),
        probed.answers(),
        "",
        probed.log(),
        probed.boot().toMillis());
  }

  private static ServiceDetail of(ServiceDocument item, State state, String why, String log) {
    return new ServiceDetail(state, 0, 0, 0, item.shows(), List.of(), List.of(), why, log, 0);
  }
}
