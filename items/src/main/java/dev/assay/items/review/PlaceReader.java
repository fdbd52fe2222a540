// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import dev.assay.items.Findings;
import dev.assay.items.YamlFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code file} and {@code lines}, as in {@code 12} or {@code 12-14}. */
final class PlaceReader {
  private static final Pattern LINES = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

  private PlaceReader() {}

  /** Empty, with a finding, when the lines are none. */
  static Optional<Place> place(YamlFields fields, Findings findings) {
    String file = fields.text("file");
    String lines = fields.text("lines");
    Matcher matcher = LINES.matcher(lines);
    if (matcher.matches()) {
      int from = Integer.parseInt(matcher.group(1));
      int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
      if (from >= 1 && to >= from) {
        return Optional.of(new Place(file, from, to));
      }
    }
    findings.error(fields.where("lines"), "must be a line or lines of after/, as 12 or 12-14");
    return Optional.empty();
  }
}
