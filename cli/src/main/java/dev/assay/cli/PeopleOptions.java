// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.items.Seniority;
import dev.assay.psychometrics.Population;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say whom a form is for. */
final class PeopleOptions {
  private static final double FURTHEST = 6;

  @Option(
      names = "--cut",
      paramLabel = "THETA",
      description = "The ability from which a candidate is good enough.")
  private @Nullable Double cut;

  @Option(
      names = "--seniority",
      paramLabel = "WHO",
      defaultValue = "mid",
      description =
          "Whom it is for: junior, mid or senior, N(-1, 1), N(0, 1) or N(1, 1) (default:"
              + " ${DEFAULT-VALUE}).")
  private String seniority;

  Optional<Double> cut() {
    if (cut != null && !(Math.abs(cut) <= FURTHEST)) {
      throw Refusal.badInput("--cut is an ability from -6 to 6, not " + cut);
    }
    return Optional.ofNullable(cut);
  }

  Population population() {
    try {
      return new Population(Seniority.valueOf(seniority.toUpperCase(Locale.ROOT)).assumedMean(), 1);
    } catch (IllegalArgumentException _) {
      throw Refusal.badInput("--seniority is junior, mid or senior, not '" + seniority + "'");
    }
  }
}
