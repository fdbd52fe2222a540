// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemHash;
import dev.assay.server.exposure.Marked.Mark;
import dev.assay.server.exposure.ModelAnswer.Earned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * People of N(0, 1) and abler models that sat a form of items of right and wrong.
 *
 * @param runs of each model
 * @param peculiar by how many logits a model is better or worse at an item in all of its runs, as
 *     the standard deviation over models
 */
record InventedSittings(int models, int runs, double peculiar) {
  static final List<ItemHash> FORM =
      IntStream.range(0, 12).mapToObj(j -> new ItemHash("%064x".formatted(j + 1))).toList();

  private static final double ABLER = 0.7;

  /**
   * @param item the number of the one that is harder for models
   * @param harder by so many logits
   */
  Functioning functioning(int people, int item, double harder, Random random) {
    List<Marked> sheets = new ArrayList<>();
    for (int[] sheet : people(people, random)) {
      Map<ItemHash, Mark> marks = new HashMap<>();
      for (int j = 0; j < sheet.length; j++) {
        marks.put(FORM.get(j), new Mark(sheet[j], sheet[j]));
      }
      sheets.add(new Marked(marks));
    }
    List<ModelAnswer> answers = new ArrayList<>();
    sat(item, harder, random)
        .forEach((sitting, sheet) -> {
          for (int j = 0; j < sheet.length; j++) {
            answers.add(answer(FORM.get(j), sitting, sheet[j]));
          }
        });
    return Functioning.of(FORM, sheets, answers);
  }

  /** One run of a model. */
  record Run(int model, int run) {
    String name() {
      return "model-" + model;
    }
  }

  static List<int[]> people(int people, Random random) {
    return IntStream.range(0, people)
        .mapToObj(_ -> sheet(random.nextGaussian(), new double[FORM.size()], random))
        .toList();
  }

  /** What each run reached, 0 or 1 an item. */
  Map<Run, int[]> sat(int item, double harder, Random random) {
    Map<Run, int[]> sat = new HashMap<>();
    for (int model = 0; model < models; model++) {
      double[] less = new double[FORM.size()];
      for (int j = 0; j < less.length; j++) {
        less[j] = peculiar * random.nextGaussian() + (j == item ? harder : 0);
      }
      for (int run = 1; run <= runs; run++) {
        sat.put(new Run(model, run), sheet(ABLER + 0.8 * random.nextGaussian(), less, random));
      }
    }
    return sat;
  }

  private static int[] sheet(double ability, double[] less, Random random) {
    int[] sheet = new int[FORM.size()];
    for (int j = 0; j < sheet.length; j++) {
      double logit = 1.3 * (ability + 1.1 - 0.2 * j) - less[j];
      sheet[j] = random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
    }
    return sheet;
  }

  private static ModelAnswer answer(ItemHash item, Run sitting, int right) {
    return new ModelAnswer(
        item,
        sitting.name(),
        false,
        LocalDate.of(2026, 11, 20),
        Optional.empty(),
        sitting.run(),
        Optional.empty(),
        Optional.of(new Earned(right, right, right == 1, Optional.empty())),
        Optional.empty());
  }
}
