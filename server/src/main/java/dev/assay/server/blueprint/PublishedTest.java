// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemHash;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version of a test that candidates can be invited to. It never changes.
 *
 * @param name the test's, for team and candidates
 * @param number of the version, from 1
 * @param items in the order of the form
 */
public record PublishedTest(
    UUID versionId,
    UUID testId,
    String name,
    int number,
    Blueprint blueprint,
    Rules rules,
    List<ItemHash> items,
    Instant publishedAt) {

  public PublishedTest {
    items = List.copyOf(items);
  }
}
