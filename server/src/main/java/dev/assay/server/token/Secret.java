// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random secret for a link, a cookie or an API key: 256 bits, shown once. What is stored is its
 * SHA-256, which needs no salt because the secret cannot be guessed.
 *
 * @param value URL-safe text
 */
public record Secret(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();

  public static Secret random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What is stored and looked up. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "Secret[…]";
  }
}
