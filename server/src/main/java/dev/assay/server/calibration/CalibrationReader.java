// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.items.ItemHash;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays a calibration out for the team. */
@Component
class CalibrationReader {
  private final Calibrations calibrations;
  private final Bank bank;

  CalibrationReader(Calibrations calibrations, Bank bank) {
    this.calibrations = calibrations;
    this.bank = bank;
  }

  @Transactional(readOnly = true)
  Optional<CalibrationView> view(UUID id) {
    return calibrations
        .find(id)
        .map(run -> {
          List<Finding> findings = calibrations.findings(id);
          Map<ItemHash, BankEntry> entries =
              bank.entries(findings.stream().map(Finding::hash).toList()).stream()
                  .collect(Collectors.toMap(BankEntry::hash, Function.identity()));
          return new CalibrationView(
              run,
              findings.stream()
                  .flatMap(finding ->
                      Stream.ofNullable(entries.get(finding.hash()))
                          .map(entry -> CalibrationView.Row.of(finding, entry)))
                  .toList());
        });
  }
}
