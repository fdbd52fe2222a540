// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import dev.assay.sandbox.RunningCell;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Services at work on one network, until they are closed. */
public final class RunningServices implements AutoCloseable {
  private final Map<String, RunningCell> cells;
  private final Map<String, CellLog> logs = new LinkedHashMap<>();

  RunningServices(Map<String, RunningCell> cells) {
    this.cells = new LinkedHashMap<>(cells);
    cells.forEach((name, cell) -> logs.put(name, CellLog.of(cell)));
  }

  /** What they wrote, and which of them have ended. */
  public String told() {
    return cells.entrySet().stream()
        .map(cell ->
            cell.getKey()
                + (cell.getValue().alive() ? ": " : " has ended: ")
                + logs.get(cell.getKey()).text().strip())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    cells.values().forEach(RunningCell::close);
  }
}
