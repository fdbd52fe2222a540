// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.Level;
import dev.assay.items.Manifest;
import dev.assay.items.Seniority;

/**
 * An item version as the API lists it.
 *
 * @param item the hash of the version
 * @param slug the name that all versions of the item share
 * @param skill the id of a node of the skill tree
 * @param difficulty how many of 100 developers of the seniority get it right
 * @param practice only offered for practice, never scored
 * @param shipped whether it came with Assay
 */
public record ItemSummary(
    String item,
    String slug,
    String title,
    String type,
    String skill,
    Level level,
    Seniority seniority,
    int difficulty,
    double minutes,
    boolean practice,
    boolean shipped) {

  public static ItemSummary of(BankEntry entry) {
    Manifest manifest = entry.manifest();
    return new ItemSummary(
        entry.hash().hex(),
        entry.slug(),
        manifest.title(),
        manifest.type(),
        manifest.skill(),
        manifest.level(),
        manifest.seniority(),
        manifest.difficulty(),
        manifest.minutes(),
        manifest.practice(),
        entry.shipped());
  }
}
