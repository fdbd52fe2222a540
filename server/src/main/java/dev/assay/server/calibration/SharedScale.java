// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.items.ItemHash;
import dev.assay.items.Seniority;
import dev.assay.psychometrics.AuthorEstimate;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.UncertainItem;
import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.ItemEstimate;
import dev.assay.psychometrics.calibration.ItemEstimate.Estimated;
import dev.assay.psychometrics.calibration.ItemPrior;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.PopulationEstimate;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.server.bank.BankEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One estimation. The seniority that was tested most gives the scale: its people are taken for
 * N(assumed mean, 1). The others' means and spreads are estimated with the items.
 */
final class SharedScale {
  private final Map<ItemHash, BankEntry> entries;
  private final List<Seniority> seniorities;
  private final List<Sheet> sheets;
  private final List<ItemHash> items;
  private final double shift;

  SharedScale(Map<ItemHash, BankEntry> entries, Map<Seniority, List<Sheet>> groups) {
    this.entries = entries;
    seniorities =
        groups.keySet().stream()
            .sorted(Comparator.comparing((Seniority one) -> -sheets(groups, one).size()))
            .toList();
    sheets = seniorities.stream().flatMap(one -> sheets(groups, one).stream()).toList();
    items =
        sheets.stream()
            .flatMap(sheet -> sheet.categories().keySet().stream())
            .distinct()
            .sorted(Comparator.comparing(ItemHash::hex))
            .toList();
    shift = seniorities.getFirst().assumedMean();
  }

  private static List<Sheet> sheets(Map<Seniority, List<Sheet>> groups, Seniority seniority) {
    return groups.getOrDefault(seniority, List.of());
  }

  private BankEntry entry(ItemHash item) {
    return Objects.requireNonNull(entries.get(item), "items of the answers are in the bank");
  }

  Findings findings() {
    ResponseMatrix responses = Sheet.matrix(items, sheets);
    var calibration =
        Calibration.of(responses, items.stream().map(this::model).toList())
            .withPriors(items.stream().map(this::prior).toList());
    if (seniorities.size() > 1) {
      calibration.withGroups(
          sheets.stream().mapToInt(sheet -> seniorities.indexOf(sheet.seniority())).toArray());
    }
    CalibrationResult result = calibration.estimate();
    List<Finding> found = new ArrayList<>();
    for (int j = 0; j < items.size(); j++) {
      int answers = IntStream.of(responses.counts(j)).sum();
      found.add(finding(items.get(j), answers, result.items().get(j)));
    }
    return new Findings(
        sheets.size(), result.logLikelihood(), result.converged(), people(result), found);
  }

  private List<People> people(CalibrationResult result) {
    List<People> people = new ArrayList<>();
    for (int group = 0; group < seniorities.size(); group++) {
      Seniority seniority = seniorities.get(group);
      PopulationEstimate found = result.populations().get(group);
      Population population = found.population();
      int persons = (int) sheets.stream().filter(sheet -> sheet.seniority() == seniority).count();
      people.add(
          new People(
              seniority,
              persons,
              population.mean() + shift,
              population.standardDeviation(),
              !(found instanceof PopulationEstimate.Estimated)));
    }
    return people;
  }

  private Model model(ItemHash item) {
    AuthorEstimate author = entry(item).estimate();
    if (author.categories() > 2) {
      return Model.GENERALIZED_PARTIAL_CREDIT;
    }
    return author.guessing() > 0 ? Model.THREE_PARAMETER : Model.TWO_PARAMETER;
  }

  /** What its author expects, on the scale of the estimation: its reference people have mean 0. */
  private ItemPrior prior(ItemHash item) {
    AuthorEstimate author = entry(item).estimate();
    Population people = author.population();
    return ItemPrior.of(
        new AuthorEstimate(
            author.share(),
            new Population(people.mean() - shift, people.standardDeviation()),
            author.categories(),
            author.guessing(),
            author.discrimination()));
  }

  private Finding finding(ItemHash item, int answers, ItemEstimate estimate) {
    if (!(estimate instanceof Estimated found)) {
      return Finding.without(item, answers, Finding.Kind.CONSTANT);
    }
    if (found.categories().size() < entry(item).manifest().categories()) {
      return Finding.without(item, answers, Finding.Kind.GAPS);
    }
    return found
        .errors()
        .map(errors ->
            new Finding(
                item,
                answers,
                Finding.Kind.ESTIMATED,
                Optional.of(UncertainItem.of(onOurScale(found), errors))))
        .orElseGet(() -> Finding.without(item, answers, Finding.Kind.UNSURE));
  }

  private ItemModel onOurScale(Estimated found) {
    List<Double> places = found.b().stream().map(b -> b + shift).toList();
    return places.size() == 1
        ? new Dichotomous(found.a(), places.getFirst(), found.c())
        : new PartialCredit(found.a(), places);
  }
}
