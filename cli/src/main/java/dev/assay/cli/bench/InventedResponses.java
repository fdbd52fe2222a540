// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.psychometrics.simulation.Answers;
import dev.assay.psychometrics.simulation.BankPlan;
import dev.assay.psychometrics.simulation.Seed;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Responses of invented persons to invented items; the same each time. */
record InventedResponses(List<ItemModel> bank, ResponseMatrix responses) {
  private static final long SEED = 20_260_101;

  /**
   * @param categories of each item
   * @param given the share of items that each person gets
   */
  static InventedResponses of(int persons, int items, int categories, double given) {
    RandomGenerator random = Seed.generator(SEED);
    List<ItemModel> bank = BankPlan.of(items, 1.2).withSteps(categories).draw(random);
    double[] abilities =
        IntStream.range(0, persons).mapToDouble(_ -> random.nextGaussian()).toArray();
    byte[][] columns = new byte[items][persons];
    for (int j = 0; j < items; j++) {
      for (int i = 0; i < persons; i++) {
        columns[j][i] =
            given == 1 || random.nextDouble() < given
                ? (byte) Answers.category(bank.get(j), abilities[i], random)
                : ResponseMatrix.MISSING;
      }
    }
    return new InventedResponses(bank, ResponseMatrix.ofColumns(columns));
  }

  /** As a table of one digit or nothing a cell. */
  void write(Path file) throws IOException {
    int items = responses.items();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      String header =
          IntStream.range(0, items).mapToObj(j -> "i" + j).collect(Collectors.joining(","));
      out.write((header + "\n").getBytes(UTF_8));
      for (int i = 0; i < responses.persons(); i++) {
        for (int j = 0; j < items; j++) {
          byte category = responses.at(i, j);
          if (category != ResponseMatrix.MISSING) {
            out.write('0' + category);
          }
          out.write(j + 1 < items ? ',' : '\n');
        }
      }
    }
  }
}
