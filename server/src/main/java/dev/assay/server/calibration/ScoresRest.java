// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import java.time.Instant;
import java.util.Optional;

/**
 * What an organisation's scores rest on.
 *
 * @param number of the calibration; 0 for the authors' word
 * @param by who decided so
 * @param since when; empty when nothing was ever adopted
 * @param rescored whether everybody of tests in use has a score by it
 */
public record ScoresRest(int number, String by, Optional<Instant> since, boolean rescored) {
  static final ScoresRest ON_AUTHORS = new ScoresRest(0, "", Optional.empty(), true);
}
