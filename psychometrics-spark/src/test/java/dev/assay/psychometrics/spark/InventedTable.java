// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.ItemEstimate.Estimated;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Responses of invented persons to items of one slope or another, a tenth of them missing. */
record InventedTable(ResponseMatrix responses) {

  static InventedTable of(int persons, int items, long seed) {
    var random = new SplittableRandom(seed);
    byte[][] columns = new byte[items][persons];
    double[] thetas = random.doubles(persons).map(_ -> random.nextGaussian()).toArray();
    for (byte[] column : columns) {
      double slope = random.nextDouble(0.7, 1.8);
      double place = random.nextGaussian();
      for (int i = 0; i < persons; i++) {
        double chance = 1 / (1 + Math.exp(-slope * (thetas[i] - place)));
        column[i] = (byte) (random.nextDouble() < chance ? 1 : 0);
        column[i] = random.nextDouble() < 0.1 ? ResponseMatrix.MISSING : column[i];
      }
    }
    return new InventedTable(ResponseMatrix.ofColumns(columns));
  }

  List<Model> models() {
    return Collections.nCopies(responses.items(), Model.TWO_PARAMETER);
  }

  /** Writes it with names of persons and with two groups, taken in turn. */
  Path write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder header = new StringBuilder("id,team");
    for (int j = 0; j < responses.items(); j++) {
      header.append(",q").append(j + 1);
    }
    lines.add(header.toString());
    for (int i = 0; i < responses.persons(); i++) {
      StringBuilder line = new StringBuilder("p" + i + "," + (i % 2 == 0 ? "even" : "odd"));
      for (int j = 0; j < responses.items(); j++) {
        byte category = responses.at(i, j);
        line.append(',').append(category == ResponseMatrix.MISSING ? "NA" : category);
      }
      lines.add(line.toString());
    }
    return Files.write(file, lines);
  }

  int[] groupOf() {
    int[] groupOf = new int[responses.persons()];
    java.util.Arrays.setAll(groupOf, i -> i % 2);
    return groupOf;
  }

  static void requireSame(CalibrationResult one, CalibrationResult other) {
    double likelihood = one.logLikelihood();
    assertThat(other.logLikelihood()).isCloseTo(likelihood, within(1e-9 * Math.abs(likelihood)));
    assertThat(other.converged()).isEqualTo(one.converged()).isTrue();
    assertThat(other.items()).hasSameSizeAs(one.items());
    for (int j = 0; j < one.items().size(); j++) {
      var here = (Estimated) one.items().get(j);
      var there = (Estimated) other.items().get(j);
      assertThat(there.a()).isCloseTo(here.a(), within(1e-6));
      assertThat(there.b().getFirst()).isCloseTo(here.b().getFirst(), within(1e-6));
      double error = here.errors().orElseThrow().a();
      assertThat(there.errors().orElseThrow().a()).isCloseTo(error, within(0.05 * error));
    }
    assertThat(other.abilities()).hasSameSizeAs(one.abilities());
    for (int i = 0; i < one.abilities().size(); i++) {
      double theta = one.abilities().get(i).theta();
      assertThat(other.abilities().get(i).theta()).isCloseTo(theta, within(1e-6));
    }
  }
}
