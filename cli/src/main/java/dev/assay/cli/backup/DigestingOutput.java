// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.backup;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on and knows their SHA-256; closing it leaves the stream below open. */
final class DigestingOutput extends DigestOutputStream {

  DigestingOutput(OutputStream target) {
    super(target, sha256());
  }

  @Override
  public void close() {
    // the archive goes on
  }

  String hash() {
    return HexFormat.of().formatHex(getMessageDigest().digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
