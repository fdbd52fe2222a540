// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.server.bank.ItemParameters;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells everybody what the adopted calibration found. */
@Component
class AdoptedItems implements ItemParameters {
  private final Adoptions adoptions;
  private final Calibrations calibrations;

  AdoptedItems(Adoptions adoptions, Calibrations calibrations) {
    this.adoptions = adoptions;
    this.calibrations = calibrations;
  }

  @Override
  @Transactional
  public Adopted held() {
    adoptions.hold();
    return adopted();
  }

  @Override
  @Transactional(readOnly = true)
  public Adopted adopted() {
    return of(adoptions.last().flatMap(Adoptions.Adoption::calibration));
  }

  /** What scores would rest on with this calibration; none is the authors' word. */
  Adopted of(Optional<UUID> calibration) {
    return calibration
        .map(id -> new Adopted(calibration, calibrations.parameters(id)))
        .orElse(Adopted.AUTHORS);
  }
}
