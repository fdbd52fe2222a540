// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.psychometrics.Ability;
import java.util.UUID;

/**
 * What a calibration would do to one candidate's score.
 *
 * @param cut of the test, as it is now
 * @param provisional whether the new score would still be
 */
public record Move(
    UUID test,
    String testName,
    UUID invitation,
    UUID attempt,
    String name,
    double cut,
    Ability now,
    Ability then,
    boolean provisional) {

  /** Whether the estimate comes to the other side of the cut. */
  public boolean crosses() {
    return now.theta() > cut != then.theta() > cut;
  }

  /** Whether the estimate comes above the cut. */
  public boolean rises() {
    return crosses() && then.theta() > cut;
  }

  /** How far the estimate moves. */
  public double distance() {
    return Math.abs(then.theta() - now.theta());
  }
}
