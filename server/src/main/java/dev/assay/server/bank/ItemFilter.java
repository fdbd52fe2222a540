// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.Skill;
import java.util.Locale;

/** What a reader of the bank looks for; an empty text stands for anything. */
public record ItemFilter(String text, String skill, String type, String seniority, String level) {

  boolean admits(BankEntry entry) {
    var manifest = entry.manifest();
    return (skill.isEmpty() || Skill.covers(skill, manifest.skill()))
        && (type.isEmpty() || type.equals(manifest.type()))
        && (seniority.isEmpty() || seniority.equals(ItemRows.name(manifest.seniority())))
        && (level.isEmpty() || level.equals(ItemRows.name(manifest.level())))
        && (contains(manifest.title()) || contains(entry.slug()));
  }

  private boolean contains(String where) {
    return where.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
