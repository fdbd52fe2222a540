// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.server.bank.Brought;
import java.time.LocalDate;
import java.util.List;

/**
 * Whose answers the organisation has.
 *
 * @param models by name
 * @param measured items of the bank that a model answered
 * @param items of the bank that count
 */
public record ExposureList(List<KnownModel> models, int measured, int items) {

  public ExposureList {
    models = List.copyOf(models);
  }

  /**
   * A model.
   *
   * @param sat answers in tests that it sat here
   * @param recorded answers that were recorded elsewhere
   * @param items that these are to
   * @param unrated answers that people have to rate
   * @param brought recorded answers, by who brought them in and when; they were not judged here
   */
  public record KnownModel(
      String model,
      boolean simulated,
      int sat,
      int recorded,
      int items,
      int unrated,
      LocalDate first,
      LocalDate last,
      List<Brought> brought) {}
}
