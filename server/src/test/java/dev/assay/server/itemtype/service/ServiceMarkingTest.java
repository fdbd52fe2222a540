// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.items.ItemFiles;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.service.LabelledSolution;
import dev.assay.items.service.ServiceDocument;
import dev.assay.items.service.ServiceType;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.itemtype.PublishedItem;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a candidate's run shows, and what a grading makes of an answer. */
@Tag("long")
class ServiceMarkingTest {
  private static final Path FERRY = Path.of("../content/service/ferry-seats");

  private static Sandbox sandbox;
  private static ServiceMarking marking;
  private static ServiceDocument item;

  @BeforeAll
  static void open() throws Exception {
    sandbox = Sandbox.open(SandboxSettings.defaults());
    marking = new ServiceMarking(sandbox);
    item = PublishedItem.of(ItemFiles.read(FERRY)).as(new ServiceType());
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void a_run_has_the_open_probes_and_no_others() throws Exception {
    ServiceDetail run = marking.run(item, solution("incomplete/python-booking-only"));
    assertThat(run.state()).isEqualTo(ServiceDetail.State.PROBED);
    assertThat(run.probes()).hasSize(4).allMatch(ServiceDetail.Probe::open);
    assertThat(run.probes()).allMatch(probe -> probe.outcome().equals("PASSED"));
  }

  @Test
  void a_grading_has_all_of_them_and_says_why_one_failed() throws Exception {
    ServiceDetail graded = marking.grade(item, solution("incomplete/python-booking-only"));
    assertThat(graded.share()).isEqualTo(0.6);
    assertThat(graded.probes()).hasSize(6);
    assertThat(graded.probes())
        .filteredOn(probe -> probe.outcome().equals("FAILED"))
        .singleElement()
        .satisfies(probe -> {
          assertThat(probe.message()).contains("times that a booking was freed");
          assertThat(probe.excerpts()).isNotEmpty();
        });
  }

  @Test
  void nothing_handed_in_is_worth_nothing_and_an_unknown_starter_is_no_grade() throws Exception {
    assertThat(marking.grade(item, ProjectAnswer.untouched("python")).share()).isZero();
    assertThatThrownBy(() -> marking.run(item, ProjectAnswer.untouched("cobol")))
        .isInstanceOf(GradingFault.class);
  }

  private static ProjectAnswer solution(String path) {
    return item.solutions().stream()
        .filter(solution -> solution.path().equals("solutions/" + path))
        .map(LabelledSolution::answer)
        .findFirst()
        .orElseThrow();
  }
}
