// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.ItemModel;

/** The curve of an anchor: known from before, with nothing to estimate. */
record FixedCurve(ItemModel model) implements Curve {

  @Override
  public int categories() {
    return model.categories();
  }

  @Override
  public int size() {
    return 0;
  }

  @Override
  public double[] start(int[] counts) {
    return new double[0];
  }

  @Override
  public void at(double[] parameters, double theta, double[] logProbability, double[][] gradient) {
    model.logProbabilities(theta, logProbability);
  }
}
