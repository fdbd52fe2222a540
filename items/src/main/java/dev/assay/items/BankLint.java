// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What can only be seen by looking at all items together. */
public final class BankLint {
  private static final double MOST_RECALL = 0.2;
  private static final int ENOUGH_FOR_SHARES = 20;

  private BankLint() {}

  /**
   * Looks at the items of one bank.
   *
   * @param manifests by slug
   * @return findings by slug; those on the bank as a whole under the empty text
   */
  public static SortedMap<String, List<Finding>> check(Map<String, Manifest> manifests) {
    SortedMap<String, Findings> bySlug = new TreeMap<>();
    manifests.forEach((slug, manifest) -> {
      Findings findings = bySlug.computeIfAbsent(slug, _ -> new Findings());
      for (String enemy : manifest.enemies()) {
        if (enemy.equals(slug)) {
          findings.error(ManifestReader.FILE + " enemies", "names the item itself");
        } else if (!manifests.containsKey(enemy)) {
          findings.error(ManifestReader.FILE + " enemies", enemy + " is no item of the bank");
        }
      }
    });
    long recall = manifests.values().stream().filter(m -> m.level() == Level.RECALL).count();
    if (manifests.size() >= ENOUGH_FOR_SHARES && recall > MOST_RECALL * manifests.size()) {
      bySlug
          .computeIfAbsent("", _ -> new Findings())
          .warning(
              "level",
              recall + " of " + manifests.size() + " items are recall: at most a fifth should be");
    }
    SortedMap<String, List<Finding>> found = new TreeMap<>();
    bySlug.forEach((slug, findings) -> found.put(slug, findings.all()));
    found.values().removeIf(List::isEmpty);
    return found;
  }
}
