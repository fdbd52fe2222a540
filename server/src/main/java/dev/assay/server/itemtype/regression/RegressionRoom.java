// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.regression;

import dev.assay.server.itemtype.suite.SuiteRoom;
import org.springframework.stereotype.Component;

/** Regression items for the web process. */
@Component
class RegressionRoom extends SuiteRoom {

  RegressionRoom() {
    super("regression");
  }
}
