// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.ability;

import dev.assay.psychometrics.Population;

/** The slope of the population's log-density: the root is the mode of the posterior. */
record PriorTerm(Population population) implements EstimatingEquation.Term {

  @Override
  public double at(double theta, double information, double bias) {
    return (population.mean() - theta) * information();
  }

  @Override
  public double information() {
    return 1 / (population.standardDeviation() * population.standardDeviation());
  }
}
