// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import java.util.List;

/**
 * The curves of many items at the points of a {@link Posterior}, computed once: for whoever updates
 * what is known of many people, or looks at all items of a bank after every answer. Immutable and
 * thread-safe.
 */
public final class ItemGrid {
  private final List<ItemModel> items;
  private final double[][][] logs;
  private final double[][] information;

  private ItemGrid(List<ItemModel> items, double[][][] logs, double[][] information) {
    this.items = items;
    this.logs = logs;
    this.information = information;
  }

  public static ItemGrid of(List<? extends ItemModel> items) {
    double[][][] logs = new double[items.size()][][];
    double[][] information = new double[items.size()][Posterior.POINTS];
    for (int i = 0; i < logs.length; i++) {
      ItemModel item = items.get(i);
      double[] categories = new double[item.categories()];
      logs[i] = new double[categories.length][Posterior.POINTS];
      for (int q = 0; q < Posterior.POINTS; q++) {
        double theta = Posterior.point(q);
        item.logProbabilities(theta, categories);
        for (int k = 0; k < categories.length; k++) {
          logs[i][k][q] = categories[k];
        }
        information[i][q] = item.information(theta);
      }
    }
    return new ItemGrid(List.copyOf(items), logs, information);
  }

  public int size() {
    return items.size();
  }

  public ItemModel model(int item) {
    return items.get(item);
  }

  /** What is known after one more response. */
  public Posterior after(Posterior before, int item, int category) {
    double[] sum = before.logWeights();
    add(sum, logs[item][category]);
    return Posterior.ofLogWeights(sum);
  }

  /** What is known after responses to all items. */
  public Posterior after(Posterior before, int[] categories) {
    double[] sum = before.logWeights();
    for (int i = 0; i < categories.length; i++) {
      add(sum, logs[i][categories[i]]);
    }
    return Posterior.ofLogWeights(sum);
  }

  /** An item's information on average over what is known. */
  public double expectedInformation(int item, Posterior known) {
    double sum = 0;
    for (int q = 0; q < Posterior.POINTS; q++) {
      sum += known.weight(q) * information[item][q];
    }
    return sum;
  }

  private static void add(double[] sum, double[] more) {
    for (int q = 0; q < Posterior.POINTS; q++) {
      sum[q] += more[q];
    }
  }
}
