// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.postgres.Database;
import dev.assay.postgres.ScratchCluster;
import java.util.Base64;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application context an empty database of the shared scratch cluster. */
final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** Every installation has its own; that of tests is known. */
  private static final String INSTALLATION_KEY =
      Base64.getEncoder().encodeToString("thirty-two bytes for these tests".getBytes(UTF_8));

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    use(ScratchCluster.shared().fresh(), context);
  }

  /** Lets an application work on a database, with what any test of it needs to know besides. */
  static void use(Database database, ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "spring.datasource.url=" + database.url(),
            "spring.datasource.username=" + database.user(),
            "spring.datasource.password=" + database.password(),
            "assay.model.hosts=http://127.0.0.1:*",
            "assay.sitting.pause=50ms",
            "assay.installation.key=" + INSTALLATION_KEY)
        .applyTo(context);
  }
}
