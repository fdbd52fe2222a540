// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.unittest;

import dev.assay.server.itemtype.suite.SuiteRoom;
import org.springframework.stereotype.Component;

/** Unittest items for the web process. */
@Component
class UnittestRoom extends SuiteRoom {

  UnittestRoom() {
    super("unittest");
  }
}
