// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demo;

import dev.assay.server.account.DemoTeam;
import dev.assay.server.blueprint.ShippedTests;
import dev.assay.server.exposure.DemoExposure;
import dev.assay.server.tenancy.Tenancy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Simulated models, whose answers fill the page that sets people beside models. */
@Component
@Profile("web")
@ConditionalOnProperty("assay.demo")
class DemoModels {
  private final DemoTeam team;
  private final ShippedTests tests;
  private final DemoExposure exposure;

  DemoModels(DemoTeam team, ShippedTests tests, DemoExposure exposure) {
    this.team = team;
    this.tests = tests;
    this.exposure = exposure;
  }

  void answer(String testName) {
    Tenancy.run(
        team.crew().organisation(), () -> exposure.answer(tests.named(testName).orElseThrow()));
  }
}
