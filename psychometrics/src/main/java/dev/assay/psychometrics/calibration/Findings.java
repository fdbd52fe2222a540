// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.ItemErrors;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/** Turns the estimated vector and its covariance into what is reported. */
final class Findings {
  private final ItemPlan plan;
  private final Layout layout;
  private final double[] parameters;
  private final Optional<DMatrixRMaj> covariance;

  Findings(ItemPlan plan, Layout layout, double[] parameters, Optional<DMatrixRMaj> covariance) {
    this.plan = plan;
    this.layout = layout;
    this.parameters = parameters;
    this.covariance = covariance;
  }

  List<ItemEstimate> items() {
    List<ItemEstimate> items = new ArrayList<>();
    for (int j = 0; j < plan.items(); j++) {
      Optional<ItemModel> anchor = plan.anchor(j);
      if (anchor.isPresent()) {
        items.add(new ItemEstimate.Anchored(anchor.get()));
      } else if (plan.place(j) < 0) {
        items.add(new ItemEstimate.Constant(Arrays.stream(plan.occurring(j)).boxed().findFirst()));
      } else {
        items.add(estimate(plan.place(j)));
      }
    }
    return items;
  }

  private ItemEstimate estimate(int j) {
    Curve curve = plan.curves().get(j);
    double[] own = layout.of(j, parameters);
    List<Double> b = new ArrayList<>();
    for (int k = 1; k < curve.categories(); k++) {
      b.add(-own[k] / own[0]);
    }
    return new ItemEstimate.Estimated(
        plan.model(j),
        own[0],
        b,
        curve.asymptote(own),
        Arrays.stream(plan.occurring(plan.item(j))).boxed().toList(),
        covariance.flatMap(all -> errors(j, own, b, all)));
  }

  /**
   * By the delta method: {@code b = -s / a}, and {@code c} from its logit. Empty at a flat curve.
   */
  private Optional<ItemErrors> errors(int j, double[] own, List<Double> b, DMatrixRMaj all) {
    int slope = layout.place(j, 0);
    double slopeVariance = all.get(slope, slope);
    List<Double> errors = new ArrayList<>();
    for (int k = 1; k <= b.size(); k++) {
      int place = layout.place(j, k);
      double at = b.get(k - 1);
      double variance =
          all.get(place, place) + at * at * slopeVariance + 2 * at * all.get(place, slope);
      errors.add(Math.sqrt(Math.max(0, variance)) / Math.abs(own[0]));
    }
    double c = plan.curves().get(j).asymptote(own);
    double logitError =
        plan.curves().get(j) instanceof GuessingCurve
            ? Math.sqrt(all.get(layout.place(j, 2), layout.place(j, 2)))
            : 0;
    return ItemErrors.ifFinite(Math.sqrt(slopeVariance), errors, c * (1 - c) * logitError);
  }

  PopulationEstimate population(int group, boolean present) {
    if (!layout.free(group)) {
      return present || group == 0
          ? new PopulationEstimate.Reference()
          : new PopulationEstimate.Unknown();
    }
    Population population = layout.population(group, parameters);
    int place = layout.population(group);
    return new PopulationEstimate.Estimated(
        population,
        !PopulationFit.within(population),
        covariance.map(all ->
            new PopulationEstimate.StandardErrors(
                Math.sqrt(all.get(place, place)),
                population.standardDeviation() * Math.sqrt(all.get(place + 1, place + 1)))));
  }
}
