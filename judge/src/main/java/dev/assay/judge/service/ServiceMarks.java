// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import dev.assay.probes.ProbeGroup;
import dev.assay.probes.ProbeOutcome;
import dev.assay.probes.ProbeReport;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a service earns. A probe earns its weight when it passes; one that is blocked or fails earns
 * nothing. Guards, of weight 0, watch what worked before: of what is earned, only the share of
 * guards that still hold is kept. A service of which no functional probe passes earns nothing at
 * all: well-formed answers and refusals of one that does nothing are no merit.
 *
 * @param share of all marks, 0 to 1: what the item's score rests on
 * @param works the share of the marks that are not for security
 * @param secure the share of the marks for security; 1 when there are none
 */
public record ServiceMarks(double share, double works, double secure) {

  /** For a service that was not even started. */
  public static final ServiceMarks NONE = new ServiceMarks(0, 0, 0);

  /**
   * The marks of a result.
   *
   * @throws IllegalArgumentException for a fault of ours, which has none
   */
  public static ServiceMarks of(ServiceResult result) {
    return switch (result) {
      case ServiceResult.Probed probed -> of(probed.probes());
      case ServiceResult.NotBuilt _, ServiceResult.NotProbed _ -> NONE;
      case ServiceResult.Fault fault ->
          throw new IllegalArgumentException("a fault of ours has no marks: " + fault.reason());
    };
  }

  static ServiceMarks of(List<ProbeReport> probes) {
    double kept = doesAnything(probes) ? guards(probes) : 0;
    Predicate<ProbeReport> security = probe -> probe.group() == ProbeGroup.SECURITY;
    return new ServiceMarks(
        kept * share(probes, _ -> true),
        kept * share(probes, security.negate()),
        kept * share(probes, security));
  }

  /** Whether it does what was asked and nothing was found that is not secure. */
  public boolean worksAndIsSecure() {
    return works == 1 && secure == 1;
  }

  private static double share(List<ProbeReport> probes, Predicate<ProbeReport> of) {
    List<ProbeReport> counted =
        probes.stream().filter(ProbeReport::scored).filter(of).filter(p -> p.weight() > 0).toList();
    double all = counted.stream().mapToInt(ProbeReport::weight).sum();
    double earned =
        counted.stream()
            .filter(probe -> probe.outcome() == ProbeOutcome.PASSED)
            .mapToInt(ProbeReport::weight)
            .sum();
    return all == 0 ? 1 : earned / all;
  }

  private static boolean doesAnything(List<ProbeReport> probes) {
    List<ProbeReport> functional =
        probes.stream().filter(probe -> probe.group() == ProbeGroup.FUNCTIONAL).toList();
    return functional.isEmpty()
        || functional.stream().anyMatch(probe -> probe.outcome() == ProbeOutcome.PASSED);
  }

  private static double guards(List<ProbeReport> probes) {
    List<ProbeReport> guards =
        probes.stream().filter(ProbeReport::scored).filter(p -> p.weight() == 0).toList();
    double held = guards.stream().filter(p -> p.outcome() == ProbeOutcome.PASSED).count();
    return guards.isEmpty() ? 1 : held / guards.size();
  }
}
