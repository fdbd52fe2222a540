// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What this feature needs to know of a test. */
@Component
class TestNames {
  private final JdbcInvitations rows;

  TestNames(JdbcInvitations rows) {
    this.rows = rows;
  }

  /**
   * @param published whether candidates can be invited
   */
  record TestName(UUID id, String name, boolean published) {}

  /** Empty when the organisation has no such test. */
  @Transactional(readOnly = true)
  Optional<TestName> find(UUID test) {
    return rows.factsOfTest(test)
        .map(facts -> new TestName(test, facts.name(), rows.publishedVersion(test).isPresent()));
  }
}
