// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

/**
 * Something an author should know about an item, with the place it concerns.
 *
 * @param where file and, where known, line or field: {@code item.yaml: choice.options[2].rationale}
 * @param severity whether the item can be used in spite of it
 * @param message what is wrong and what to do
 */
public record Finding(String where, Severity severity, String message) {

  /** How much a finding matters. */
  public enum Severity {
    /** The item cannot be used. */
    ERROR,
    /** The item can be used; a person should look. */
    WARNING
  }

  public static Finding error(String where, String message) {
    return new Finding(where, Severity.ERROR, message);
  }

  public static Finding warning(String where, String message) {
    return new Finding(where, Severity.WARNING, message);
  }

  @Override
  public String toString() {
    return severity.name().toLowerCase(java.util.Locale.ROOT) + ": " + where + ": " + message;
  }
}
