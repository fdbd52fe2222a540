// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

/**
 * The JSON that an answer must be.
 *
 * @param name letters, digits, {@code _} and {@code -}
 */
public record AnswerSchema(String name, JsonSchema schema) {
  public AnswerSchema {
    if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException("not a schema's name: " + name);
    }
  }
}
