// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.items.SkillTree;
import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.FormPrecision;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Scoring;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.psychometrics.classical.ClassicalStatistics;
import dev.assay.psychometrics.classical.SubscoreValue;
import dev.assay.psychometrics.classical.Subscores;
import dev.assay.server.bank.Bank;
import dev.assay.server.blueprint.AdaptivePlans;
import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import dev.assay.server.blueprint.PublishedTest;
import dev.assay.server.blueprint.Tests;
import dev.assay.server.fairness.BiasAudits;
import dev.assay.server.fairness.Impacts;
import dev.assay.server.fairness.ItemComparisons;
import dev.assay.server.paired.ValuesAdded;
import dev.assay.server.shortlist.ShortlistView;
import dev.assay.server.shortlist.Shortlists;
import dev.assay.server.shortlist.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Technical reports for whoever may read a test's shortlist. */
@Component
class TestReports {
  private final Shortlists shortlists;
  private final Tests tests;
  private final AdaptivePlans plans;
  private final Bank bank;
  private final ItemLines lines;
  private final Impacts impacts;
  private final BiasAudits audits;
  private final ItemComparisons comparisons;
  private final ValuesAdded added;
  private final SkillTree skills;

  TestReports(
      Shortlists shortlists,
      Tests tests,
      AdaptivePlans plans,
      Bank bank,
      ItemLines lines,
      Impacts impacts,
      BiasAudits audits,
      ItemComparisons comparisons,
      ValuesAdded added,
      SkillTree skills) {
    this.shortlists = shortlists;
    this.tests = tests;
    this.plans = plans;
    this.bank = bank;
    this.lines = lines;
    this.impacts = impacts;
    this.audits = audits;
    this.comparisons = comparisons;
    this.added = added;
    this.skills = skills;
  }

  /** Empty until the test is published; a test that the reader may not see is not found. */
  @Transactional(readOnly = true)
  Optional<TestReport> of(UUID test) {
    ShortlistView view = shortlists.of(test);
    return tests.versions(test).stream()
        .map(version -> form(version, view))
        .max(
            Comparator.comparingInt((SatForm form) -> form.people().size())
                .thenComparing(form -> form.version().number()))
        .map(form -> report(view, form));
  }

  /** The same, not found until the test is published. */
  @Transactional(readOnly = true)
  TestReport required(UUID test) {
    return of(test)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "not published yet"));
  }

  private SatForm form(PublishedTest version, ShortlistView view) {
    List<Standing> people =
        view.ranked().stream().filter(one -> SatForm.isOf(version, one)).toList();
    return new SatForm(version, bank.entries(version.items()), people);
  }

  private TestReport report(ShortlistView view, SatForm form) {
    ResponseMatrix responses = form.matrix();
    ClassicalStatistics statistics = ClassicalStatistics.of(responses);
    List<Ability> abilities = view.ranked().stream().map(ShortlistView::ability).toList();
    return new TestReport(
        view.test(),
        view.name(),
        view.now(),
        Scoring.VERSION,
        Purpose.of(form.version(), skills),
        Sample.of(view, form.people().size()),
        Distribution.of(abilities),
        Precision.of(
            expected(form, view.cut()),
            view.cut(),
            abilities,
            Precision.Points.of(form.most(), statistics)),
        lines.of(form, responses, statistics),
        skills(form, responses, statistics.complete()),
        added.ofVersion(form.version().versionId()),
        form.adapts()
            ? List.of()
            : comparisons.of(
                view.test(), form.people().stream().map(Standing::invitation).toList(), responses),
        cut(view, form.version()));
  }

  private Precision.Expected expected(SatForm form, double cut) {
    Population people = form.version().blueprint().population();
    return plans
        .of(form.version().versionId())
        .map(planned -> Precision.Expected.of(planned.forecast(), people))
        .orElseGet(() -> Precision.Expected.of(new FormPrecision(form.models(), people), cut));
  }

  private List<SkillLine> skills(SatForm form, ResponseMatrix responses, int complete) {
    List<String> names =
        form.version().blueprint().skills().stream().map(WeightedSkill::skill).toList();
    List<List<Integer>> parts = names.stream().map(form::itemsOf).toList();
    List<SubscoreValue> values = Subscores.of(responses, parts).values();
    return IntStream.range(0, names.size())
        .mapToObj(i ->
            SkillLine.of(skills.name(names.get(i)), parts.get(i).size(), complete, values.get(i)))
        .toList();
  }

  private CutRationale cut(ShortlistView view, PublishedTest version) {
    int above =
        (int)
            view.ranked().stream()
                .filter(one -> ShortlistView.ability(one).theta() > view.cut())
                .count();
    List<UUID> ranking = view.ranked().stream().map(Standing::invitation).toList();
    double published = tests.latest(view.test()).orElse(version).rules().cut();
    return new CutRationale(
        view.cut(),
        published,
        view.moves(),
        above,
        impacts.of(view.test(), ranking, above),
        audits.of(view.test(), ranking, above));
  }
}
