// SPDX-License-Identifier: Apache-2.0
package dev.assay.models.simulated;

import tools.jackson.databind.node.ObjectNode;

/** Where a simulated model's answers are written down. Called by several threads. */
@FunctionalInterface
public interface Answers {

  /**
   * @param request as it came, without what only says how it is sent
   */
  Reply to(ObjectNode request);
}
