// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The name under which a candidate's answers are kept: HMAC-SHA-256 of the invitation. */
@Component
class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";

  private final JdbcClient jdbc;

  Pseudonyms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  byte[] of(UUID invitation) {
    byte[] key = jdbc.sql("select key from fairness.pseudonym_key").query(byte[].class).single();
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(invitation.getMostSignificantBits())
              .putLong(invitation.getLeastSignificantBits())
              .flip());
      return mac.doFinal();
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
