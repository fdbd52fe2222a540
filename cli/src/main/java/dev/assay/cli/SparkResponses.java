// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.psychometrics.calibration.RespondentSource;
import dev.assay.psychometrics.calibration.Respondents;
import java.io.IOException;
import java.util.Optional;
import java.util.ServiceLoader;

/** Responses on a Spark cluster, when the launcher has put the module for it on the class path. */
final class SparkResponses {
  private SparkResponses() {}

  static Respondents read(String master, String file, Optional<String> groupColumn) {
    RespondentSource source =
        ServiceLoader.load(RespondentSource.class)
            .findFirst()
            .orElseThrow(() ->
                Refusal.failed(
                    "--spark needs the module psychometrics-spark, which ./assay calibrate"
                        + " fetches"));
    try {
      return source.read(master, file, groupColumn);
    } catch (IllegalArgumentException e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw Refusal.failed(String.valueOf(e.getMessage()));
    }
  }
}
