// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.probes.ProbeGroup;
import dev.assay.probes.ProbeOutcome;
import dev.assay.probes.ProbeReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What probes that passed and others make of marks. */
class ServiceMarksTest {

  @Test
  void a_probe_that_was_blocked_earns_as_little_as_one_that_failed() {
    ServiceMarks marks =
        ServiceMarks.of(
            List.of(
                probe(ProbeGroup.FUNCTIONAL, 3, ProbeOutcome.PASSED),
                probe(ProbeGroup.CONTRACT, 1, ProbeOutcome.FAILED),
                probe(ProbeGroup.SECURITY, 4, ProbeOutcome.BLOCKED)));
    assertThat(marks.works()).isEqualTo(0.75);
    assertThat(marks.secure()).isZero();
    assertThat(marks.share()).isEqualTo(3 / 8.0);
    assertThat(marks.worksAndIsSecure()).isFalse();
  }

  @Test
  void a_guard_earns_nothing_and_costs_its_share_when_it_breaks() {
    ServiceMarks marks =
        ServiceMarks.of(
            List.of(
                probe(ProbeGroup.FUNCTIONAL, 2, ProbeOutcome.PASSED),
                probe(ProbeGroup.FUNCTIONAL, 0, ProbeOutcome.PASSED),
                probe(ProbeGroup.FUNCTIONAL, 0, ProbeOutcome.PASSED),
                probe(ProbeGroup.RESILIENCE, 0, ProbeOutcome.FAILED)));
    assertThat(marks.share()).isEqualTo(2 / 3.0, within(1e-12));
  }

  @Test
  void a_service_that_does_nothing_earns_nothing_by_answering_well() {
    ProbeReport contract = probe(ProbeGroup.CONTRACT, 3, ProbeOutcome.PASSED);
    ProbeReport leaks = probe(ProbeGroup.SECURITY, 1, ProbeOutcome.PASSED);
    ServiceMarks nothing =
        ServiceMarks.of(
            List.of(contract, leaks, probe(ProbeGroup.FUNCTIONAL, 2, ProbeOutcome.FAILED)));
    assertThat(nothing).isEqualTo(ServiceMarks.NONE);
    assertThat(ServiceMarks.of(List.of(contract, leaks)).share()).isEqualTo(1);
  }

  @Test
  void what_is_only_reported_counts_neither_way() {
    ProbeReport slow =
        new ProbeReport(
            "latency", ProbeGroup.PERFORMANCE, 5, false, ProbeOutcome.FAILED, "", "", 0, List.of());
    ServiceMarks marks =
        ServiceMarks.of(List.of(slow, probe(ProbeGroup.FUNCTIONAL, 1, ProbeOutcome.PASSED)));
    assertThat(marks.worksAndIsSecure()).isTrue();
    assertThat(marks.share()).isEqualTo(1);
  }

  @Test
  void a_fault_of_ours_has_no_marks_and_a_service_that_does_not_start_has_none_of_them() {
    assertThatThrownBy(() -> ServiceMarks.of(new ServiceResult.Fault("no sandbox")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ServiceMarks.of(new ServiceResult.NotProbed("late", "")))
        .isEqualTo(ServiceMarks.NONE);
    assertThat(ServiceMarks.of(new ServiceResult.NotBuilt("?"))).isEqualTo(ServiceMarks.NONE);
  }

  private static ProbeReport probe(ProbeGroup group, int weight, ProbeOutcome outcome) {
    return new ProbeReport("p", group, weight, true, outcome, "", "", 0, List.of());
  }
}
