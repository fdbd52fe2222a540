// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.io.IOException;
import java.util.Optional;

/**
 * Reads responses on many machines and keeps them there. Found by {@link java.util.ServiceLoader}.
 */
public interface RespondentSource {

  /**
   * @param master where the machines are found
   * @param location of the responses, as the machines reach it: CSV, or Parquet when the name ends
   *     in {@code .parquet}
   * @param groupColumn the column that names each person's group, if there is one
   * @throws IllegalArgumentException when the responses, or the name of the master, are not as they
   *     should be: one line that says where and why
   * @throws IOException when they cannot be reached: one line that says what to do
   */
  Respondents read(String master, String location, Optional<String> groupColumn) throws IOException;
}
