// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

/** How one knows an answer that was written down beforehand. */
public final class Simulation {
  /** What the names of simulated models begin with, and no other's. */
  public static final String PREFIX = "simulated";

  private Simulation() {}

  /** Whether a model with this name is simulated. */
  public static boolean named(String model) {
    return model.startsWith(PREFIX);
  }

  static boolean named(String asked, String answered) {
    return named(asked) || named(answered);
  }
}
