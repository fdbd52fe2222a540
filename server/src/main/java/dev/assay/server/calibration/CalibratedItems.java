// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.items.ItemHash;
import dev.assay.psychometrics.calibration.Drift;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the calibrations of the current organisation found of items, one after the other. */
@Component
public class CalibratedItems {
  /** Earlier ones are left out. */
  private static final int MOST = 12;

  private final Calibrations calibrations;

  CalibratedItems(Calibrations calibrations) {
    this.calibrations = calibrations;
  }

  /**
   * One calibration.
   *
   * @param items what it estimated; those whose author's estimate stays are not in it
   */
  public record Round(CalibrationRun run, Map<ItemHash, Drift.Estimate> items) {
    public Round {
      items = Map.copyOf(items);
    }
  }

  /** The latest calibrations with estimates, the earliest first, each with some of its items. */
  @Transactional(readOnly = true)
  public List<Round> rounds(Collection<ItemHash> items) {
    return calibrations.all().stream()
        .filter(CalibrationRun::done)
        .limit(MOST)
        .map(run -> new Round(run, calibrations.estimates(run.id(), items)))
        .toList()
        .reversed();
  }
}
