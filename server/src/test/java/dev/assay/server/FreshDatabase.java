// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import dev.assay.postgres.Database;
import dev.assay.postgres.ScratchCluster;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application context an empty database of the shared scratch cluster. */
final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Database database = ScratchCluster.shared().fresh();
    TestPropertyValues.of(
            "spring.datasource.url=" + database.url(),
            "spring.datasource.username=" + database.user(),
            "spring.datasource.password=" + database.password())
        .applyTo(context);
  }
}
