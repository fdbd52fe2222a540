// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import dev.assay.sandbox.RunningCell;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Services at work on one network, until they are closed. */
public final class RunningServices implements AutoCloseable {
  private final List<Work> services;

  private record Work(String name, RunningCell cell, CellLog log) {
    String told() {
      return name + (cell.alive() ? ": " : " has ended: ") + log.text().strip();
    }
  }

  RunningServices(Map<String, RunningCell> cells) {
    services =
        cells.entrySet().stream()
            .map(cell -> new Work(cell.getKey(), cell.getValue(), CellLog.of(cell.getValue())))
            .toList();
  }

  /** What they wrote, and which of them have ended. */
  public String told() {
    return services.stream().map(Work::told).collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    services.forEach(service -> service.cell().close());
  }
}
