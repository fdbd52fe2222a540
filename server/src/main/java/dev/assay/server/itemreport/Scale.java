// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.items.ItemHash;
import dev.assay.items.Seniority;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.calibration.Drift;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.calibration.CalibratedItems.Round;
import dev.assay.server.calibration.CalibrationRun;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How items measure, and whom: as the latest calibration has it, its estimates taken for true, and
 * by the authors and what is assumed of people where it says nothing.
 */
record Scale(Map<ItemHash, BankEntry> items, Optional<Round> latest) {

  ItemModel model(ItemHash item) {
    BankEntry entry =
        Objects.requireNonNull(items.get(item), "items of the answers are in the bank");
    return latest
        .flatMap(round -> Optional.ofNullable(round.items().get(item)))
        .map(Drift.Estimate::item)
        .orElseGet(entry::model);
  }

  Population population(Seniority seniority) {
    return latest.flatMap(round -> round.run().end()).map(CalibrationRun.End::people).stream()
        .flatMap(people -> people.stream())
        .filter(people -> people.seniority() == seniority)
        .findFirst()
        .map(people -> new Population(people.mean(), people.standardDeviation()))
        .orElseGet(() -> new Population(seniority.assumedMean(), 1));
  }
}
