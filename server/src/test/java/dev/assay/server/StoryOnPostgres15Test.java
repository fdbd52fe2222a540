// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The main story on the oldest PostgreSQL that an operator may bring. */
@Tag("long")
@ContextConfiguration(initializers = DebianPostgres.class, inheritInitializers = false)
class StoryOnPostgres15Test extends StoryTest {

  @Test
  void the_database_is_the_operators_own(@Autowired JdbcClient jdbc) {
    assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("15.");
  }
}
