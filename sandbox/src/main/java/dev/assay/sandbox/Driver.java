// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.util.List;

/** A program of the system that can set up a cell. */
interface Driver {

  /** As in the settings. */
  String name();

  /** What the driver's own processes add to a cell's memory and number of processes. */
  Cgroups.Allowance overhead();

  /** Whether it can leave a file's owner to the cell: needs root on the host. */
  boolean needsRoot();

  /** Whether its cells can share a network, where root is there to make one. */
  boolean joinsNetworks();

  /** Whether a cell can be shown what another one of its network has in its work directory. */
  boolean showsViews();

  /** Writes what it needs into the plan's directory and says how to start the cell. */
  List<String> prepare(CellPlan plan) throws IOException;
}
