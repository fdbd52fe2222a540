// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.Manifest;
import dev.assay.items.SkillTree;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts items into the words of a list. */
@Component
public class ItemRows {
  private final SkillTree skills;

  ItemRows(SkillTree skills) {
    this.skills = skills;
  }

  public ItemRow row(BankEntry entry) {
    Manifest manifest = entry.manifest();
    return new ItemRow(
        entry.hash().hex(),
        manifest.title(),
        manifest.type(),
        skills.name(manifest.skill()),
        name(manifest.level()),
        name(manifest.seniority()),
        manifest.difficulty(),
        minutes(manifest.minutes()),
        manifest.practice());
  }

  /** Minutes without a needless fraction. */
  public static String minutes(double minutes) {
    return minutes == Math.rint(minutes)
        ? String.valueOf((long) minutes)
        : String.format(Locale.ROOT, "%.1f", minutes);
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
