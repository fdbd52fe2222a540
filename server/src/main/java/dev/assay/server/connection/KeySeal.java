// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import dev.assay.models.ApiKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals keys of models with AES-256-GCM under the installation's key, which is not in the database:
 * a copy of the database, a backup included, opens no model. The connection's id is sealed in with
 * a key, so that it opens nothing when it is copied to another row.
 */
final class KeySeal {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Optional<SecretKey> installationKey;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param base64 empty for an installation without a key
   */
  KeySeal(String base64) {
    installationKey = base64.isBlank() ? Optional.empty() : Optional.of(key(base64.strip()));
  }

  private static SecretKey key(String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      bytes = new byte[0];
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException("ASSAY_INSTALLATION_KEY must be 32 bytes in Base64");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  /** Whether anything can be sealed here. */
  boolean ready() {
    return installationKey.isPresent();
  }

  byte[] seal(UUID connection, ApiKey key) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, connection, nonce);
      byte[] sealed = cipher.doFinal(key.reveal().getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key could not be sealed", e);
    }
  }

  /** The key; empty when it was sealed under another installation's key, or altered. */
  Optional<ApiKey> open(UUID connection, byte[] sealed) {
    if (!ready() || sealed.length < NONCE_BYTES) {
      return Optional.empty();
    }
    byte[] nonce = new byte[NONCE_BYTES];
    ByteBuffer buffer = ByteBuffer.wrap(sealed).get(nonce);
    byte[] rest = new byte[buffer.remaining()];
    buffer.get(rest);
    try {
      byte[] opened = cipher(Cipher.DECRYPT_MODE, connection, nonce).doFinal(rest);
      return Optional.of(ApiKey.of(new String(opened, StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException _) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, UUID connection, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, installationKey.orElseThrow(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(connection.toString().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
