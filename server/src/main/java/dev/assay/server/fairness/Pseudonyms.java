// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names under which candidates' answers are kept: HMAC-SHA-256 of their invitations. */
@Component
class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";

  private final JdbcClient jdbc;

  Pseudonyms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  byte[] of(UUID invitation) {
    return of(List.of(invitation)).getFirst();
  }

  /** One an invitation, in their order. */
  List<byte[]> of(List<UUID> invitations) {
    byte[] key = jdbc.sql("select key from fairness.pseudonym_key").query(byte[].class).single();
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return invitations.stream().map(invitation -> mac.doFinal(bytes(invitation))).toList();
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static byte[] bytes(UUID invitation) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(invitation.getMostSignificantBits())
        .putLong(invitation.getLeastSignificantBits())
        .array();
  }
}
