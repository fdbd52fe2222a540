// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a test: a draft that can change, or published for good.
 *
 * @param items in the order of the form
 * @param publishedAt empty for a draft
 */
public record TestVersion(
    UUID id,
    UUID testId,
    String name,
    int number,
    Blueprint blueprint,
    Rules rules,
    List<ItemHash> items,
    Optional<Instant> publishedAt,
    boolean archived) {

  public TestVersion {
    items = List.copyOf(items);
  }

  public boolean draft() {
    return publishedAt.isEmpty();
  }

  Optional<PublishedTest> published() {
    return publishedAt.map(
        at -> new PublishedTest(id, testId, name, number, blueprint, rules, items, at));
  }
}
