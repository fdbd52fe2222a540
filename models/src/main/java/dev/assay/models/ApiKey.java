// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import java.util.Objects;

/**
 * What a model's server knows its customer by. It is written into one header of a request and
 * nowhere else: no text of an instance, of an error or of a log shows it.
 */
public final class ApiKey {
  /** For servers that ask for no key. */
  public static final ApiKey NONE = new ApiKey("");

  private final String secret;

  private ApiKey(String secret) {
    this.secret = secret;
  }

  /**
   * @param secret blank for none
   * @throws IllegalArgumentException when it cannot be a header's value; the message does not
   *     repeat it
   */
  public static ApiKey of(String secret) {
    String stripped = secret.strip();
    if (!stripped.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("a key has only visible ASCII characters, and no spaces");
    }
    return stripped.isEmpty() ? NONE : new ApiKey(stripped);
  }

  public boolean present() {
    return !secret.isEmpty();
  }

  /** The secret itself, for whoever seals it away. */
  public String reveal() {
    return secret;
  }

  /** The text with every occurrence of the key blotted out: servers repeat keys in errors. */
  String blot(String text) {
    return present() ? text.replace(secret, "[key]") : text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApiKey key && secret.equals(key.secret);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(secret);
  }

  @Override
  public String toString() {
    return present() ? "[key]" : "[no key]";
  }
}
