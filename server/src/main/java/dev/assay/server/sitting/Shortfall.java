// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import java.util.Locale;

/**
 * A file of an item that a model did not get as a candidate does. Public for its template alone.
 *
 * @param file its name
 */
public record Shortfall(String file, Kind kind) {

  /** What became of it. */
  public enum Kind {
    /** A picture made of text, which no model's server takes as a picture. */
    SENT_AS_SOURCE,
    /** Its beginning: the rest is more text than is sent of an item's files. */
    SENT_IN_PART,
    TOO_LARGE,
    /** Neither a picture nor text. */
    NOT_READABLE,
    /** The model's server took no pictures. */
    PICTURE_REFUSED
  }

  /** The key of its words in the message bundle. */
  public String key() {
    return "sitting.shortfall." + kind.name().toLowerCase(Locale.ROOT);
  }
}
