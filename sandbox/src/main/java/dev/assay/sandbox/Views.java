// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.util.List;
import java.util.Optional;

/** The rules for who may be shown whose files. */
final class Views {

  private Views() {}

  /**
   * Returns when the cells that are to be seen are set up.
   *
   * @throws SandboxFault when one of them cannot be shown to this cell
   */
  static void await(Cell cell, Optional<CellNetwork> network, Driver driver)
      throws SandboxFault, InterruptedException {
    for (Mount.View view : of(cell)) {
      LiveCell seen = LiveCell.seen(view);
      if (network.isEmpty() || !seen.plan().network().equals(network)) {
        throw new SandboxFault("A view is of a cell in the same network");
      }
      if (!driver.showsViews()) {
        throw new SandboxFault(
            driver.name() + " cannot show one cell's files to another; crun and runc can");
      }
      if (!seen.awaitStart()) {
        throw new SandboxFault("The cell whose files were to be seen has ended");
      }
    }
  }

  private static List<Mount.View> of(Cell cell) {
    return cell.mounts().stream()
        .filter(Mount.View.class::isInstance)
        .map(Mount.View.class::cast)
        .toList();
  }
}
