// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether group membership explains an item beyond the score: logistic regression (Swaminathan and
 * Rogers, <i>Journal of Educational Measurement</i> 27, 1990), cumulative for more than two
 * categories (Zumbo 1999). Three models are fitted: by score; and group; and both multiplied.
 *
 * @param uniform p-value of the group: the item is harder for one group at every score
 * @param nonUniform p-value of the product: it is harder for one at some scores only
 * @param both p-value of the two together
 * @param explained what both add to Nagelkerke's R²: negligible below 0.035, large from 0.07
 *     (Jodoin and Gierl, <i>Applied Measurement in Education</i> 14, 2001)
 */
public record LogisticDif(double uniform, double nonUniform, double both, double explained) {
  private static final double MODERATE = 0.035;
  private static final double LARGE = 0.07;
  private static final double LEVEL = 0.05;

  static LogisticDif of(MatchedCounts counts) {
    List<OrdinalRegression.Cell> cells = new ArrayList<>();
    double middle = (counts.counts().length - 1) / 2.0;
    double scale = Math.max(1, middle / 2);
    double persons = 0;
    for (int s = 0; s < counts.counts().length; s++) {
      for (int group = 0; group < 2; group++) {
        if (counts.persons(s, group) > 0) {
          double score = (s - middle) / scale;
          cells.add(
              new OrdinalRegression.Cell(
                  new double[] {score, group, score * group}, counts.counts()[s][group]));
          persons += counts.persons(s, group);
        }
      }
    }
    double[] fits = new double[4];
    for (int slopes = 0; slopes < fits.length; slopes++) {
      double fit = new OrdinalRegression(cells, slopes).logLikelihood();
      fits[slopes] = slopes == 0 ? fit : Math.max(fit, fits[slopes - 1]);
    }
    double explained =
        nagelkerke(fits[0], fits[3], persons) - nagelkerke(fits[0], fits[1], persons);
    return new LogisticDif(
        p(fits[2] - fits[1], 1), p(fits[3] - fits[2], 1), p(fits[3] - fits[1], 2), explained);
  }

  /** By what is explained, when it is significant. */
  Magnitude magnitude(double adjusted) {
    if (adjusted >= LEVEL || explained < MODERATE) {
      return Magnitude.A;
    }
    return explained >= LARGE ? Magnitude.C : Magnitude.B;
  }

  private static double p(double gain, int degrees) {
    return ChiSquaredDistribution.of(degrees).survivalProbability(2 * Math.max(0, gain));
  }

  private static double nagelkerke(double nothing, double fit, double persons) {
    double highest = -Math.expm1(2 * nothing / persons);
    return highest > 0 ? -Math.expm1(2 * (nothing - fit) / persons) / highest : 0;
  }
}
