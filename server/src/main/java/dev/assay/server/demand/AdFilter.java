// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import dev.assay.items.Seniority;
import java.util.Locale;
import java.util.Optional;

/**
 * Which ads are looked at; an empty part asks for nothing.
 *
 * @param text in the title, the company or the place
 * @param skill asked for, or one below it
 */
public record AdFilter(String text, String skill, String seniority, String remote) {

  static final AdFilter NONE = new AdFilter("", "", "", "");

  static AdFilter of(
      Optional<String> text,
      Optional<String> skill,
      Optional<String> seniority,
      Optional<String> remote) {
    return new AdFilter(
        text.orElse("").strip(), skill.orElse(""), seniority.orElse(""), remote.orElse(""));
  }

  boolean keeps(StoredAd one) {
    String names = one.ad().title() + "\n" + one.ad().company() + "\n" + one.ad().place();
    return names.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))
        && (skill.isEmpty() || one.asksFor(skill))
        && is(one.seniority().map(Seniority::name), seniority)
        && is(one.ad().remote().map(Enum::name), remote);
  }

  private static boolean is(Optional<String> value, String wanted) {
    return wanted.isEmpty() || value.filter(wanted::equalsIgnoreCase).isPresent();
  }
}
