// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A job ad as plain text, with what its source says beside the text.
 *
 * @param company empty when the source does not say
 * @param place empty when the source does not say
 * @param text without markup and control characters, at most {@link AdReader#LONGEST_TEXT} long
 * @param remote as the source says it outside the text
 * @param salary as the source says it outside the text
 */
public record JobAd(
    String title,
    String company,
    String place,
    String text,
    Optional<LocalDate> posted,
    Optional<Remote> remote,
    Optional<Salary> salary) {

  /** The title and, after a blank line, the text: what skills are looked for in. */
  public String whole() {
    return title + "\n\n" + text;
  }
}
