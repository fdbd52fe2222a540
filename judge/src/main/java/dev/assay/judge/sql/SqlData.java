// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The tables that a query runs on.
 *
 * @param schema the DDL
 * @param rows SQL that fills the tables
 */
public record SqlData(String schema, String rows) {

  /** The name of the template database with exactly this content. */
  String template() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(schema.getBytes(StandardCharsets.UTF_8));
      sha256.update((byte) 0);
      sha256.update(rows.getBytes(StandardCharsets.UTF_8));
      return "t_" + HexFormat.of().formatHex(sha256.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
