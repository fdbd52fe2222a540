// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.ability.PersonScore;
import dev.assay.psychometrics.fit.PersonFit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes scores as CSV, packed when the name ends in {@code .gz}. */
public final class ScoreFiles {
  private ScoreFiles() {}

  /** {@code id,theta,se,n}; theta and se are empty where the method has no estimate. */
  public static void writePersons(Path file, ResponseTable table, List<PersonScore> scores)
      throws IOException {
    EstimateFiles.write(
        file,
        csv -> {
          csv.writeRecord("id", "theta", "se", "n");
          for (int i = 0; i < scores.size(); i++) {
            Optional<Ability> ability = scores.get(i).ability();
            csv.writeRecord(
                table.id(i),
                ability.map(known -> EstimateFiles.number(known.theta())).orElse(""),
                ability.map(known -> EstimateFiles.number(known.standardError())).orElse(""),
                Integer.toString(scores.get(i).answered()));
          }
        });
  }

  /** {@code id,lz,p}; empty where there is nothing to judge. */
  public static void writePersonFit(Path file, ResponseTable table, List<Optional<PersonFit>> fit)
      throws IOException {
    EstimateFiles.write(
        file,
        csv -> {
          csv.writeRecord("id", "lz", "p");
          for (int i = 0; i < fit.size(); i++) {
            csv.writeRecord(
                table.id(i),
                fit.get(i).map(each -> EstimateFiles.number(each.lz())).orElse(""),
                fit.get(i).map(each -> EstimateFiles.number(each.chance())).orElse(""));
          }
        });
  }
}
