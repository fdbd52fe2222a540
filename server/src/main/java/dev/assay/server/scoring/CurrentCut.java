// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import java.util.UUID;

/** The ability that the team asks for now; it may have moved since a test was published. */
public interface CurrentCut {

  /** The cut of a test of the current organisation. */
  double of(UUID test);
}
