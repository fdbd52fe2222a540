// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.server.calibration.Adoptions.Adoption;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out what adopting a calibration would do, and what was adopted. */
@Component
class AdoptionReader {
  private final Calibrations calibrations;
  private final Adoptions adoptions;
  private final Moves moves;

  AdoptionReader(Calibrations calibrations, Adoptions adoptions, Moves moves) {
    this.calibrations = calibrations;
    this.adoptions = adoptions;
    this.moves = moves;
  }

  /** Empty for one without estimates. */
  @Transactional(readOnly = true)
  Optional<MovesView> moves(UUID calibration) {
    Optional<Adoption> last = adoptions.last();
    return calibrations
        .find(calibration)
        .filter(CalibrationRun::done)
        .map(run ->
            new MovesView(
                run,
                moves.under(Optional.of(calibration)),
                last.map(Adoption::id).orElse(0L),
                last.flatMap(Adoption::calibration).filter(calibration::equals).isPresent(),
                last.flatMap(Adoption::number).orElse(0)));
  }

  /** What scores rest on. */
  @Transactional(readOnly = true)
  ScoresRest rest() {
    return adoptions
        .last()
        .map(last ->
            new ScoresRest(
                last.number().orElse(0), last.by(), Optional.of(last.at()), last.rescored()))
        .orElse(ScoresRest.ON_AUTHORS);
  }
}
