// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Features speak through their public types, and no two depend on each other. */
class ModularityTest {

  @Test
  void features_form_no_cycle_and_keep_out_of_each_others_internals() {
    ApplicationModules.of(AssayServer.class).verify();
  }
}
