// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxSettingsTest {

  @Test
  void the_environment_names_the_drivers() {
    assertThat(SandboxSettings.of(Map.of()).drivers())
        .containsExactly("crun", "runc", "bubblewrap");
    assertThat(SandboxSettings.of(Map.of(SandboxSettings.DRIVERS, " ")).drivers())
        .containsExactly("crun", "runc", "bubblewrap");
    assertThat(
            SandboxSettings.of(Map.of(SandboxSettings.DRIVERS, "runsc=/opt/bin/runsc, crun"))
                .drivers())
        .containsExactly("runsc=/opt/bin/runsc", "crun");
  }

  @Test
  void a_driver_whose_program_is_not_there_says_so() {
    var settings = SandboxSettings.defaults().only("crun=/opt/nothing");
    assertThat(Sandbox.drivers(settings))
        .singleElement()
        .returns(false, SandboxProbe.Report::usable)
        .satisfies(report ->
            assertThat(report.reason()).containsAnyOf("\"/opt/nothing\" is not", "needs root"));
  }
}
