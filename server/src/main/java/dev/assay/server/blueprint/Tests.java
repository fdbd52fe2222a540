// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The published tests of the current organisation. */
@Component
public class Tests {
  private final JdbcTests tests;

  Tests(JdbcTests tests) {
    this.tests = tests;
  }

  /** A version that candidates can be, or were, invited to; empty for drafts. */
  @Transactional(readOnly = true)
  public Optional<PublishedTest> published(UUID version) {
    return tests.version(version).flatMap(TestVersion::published);
  }

  /** The version of a test that was published last. */
  @Transactional(readOnly = true)
  public Optional<PublishedTest> latest(UUID test) {
    return tests.versions(test).stream()
        .filter(version -> !version.draft())
        .findFirst()
        .flatMap(TestVersion::published);
  }

  /** All published versions of a test, latest first. */
  @Transactional(readOnly = true)
  public List<PublishedTest> versions(UUID test) {
    return tests.versions(test).stream().flatMap(version -> version.published().stream()).toList();
  }
}
