// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A picture within a message, as the API takes it: {@code image_url} with the bytes in the address.
 *
 * @param mediaType such as {@code image/png}; vector graphics are taken by no server known to us
 * @param base64 its bytes
 */
public record ChatPicture(String mediaType, String base64) {

  public static ChatPicture of(String mediaType, byte[] bytes) {
    return new ChatPicture(mediaType, Base64.getEncoder().encodeToString(bytes));
  }

  String dataUrl() {
    return "data:" + mediaType + ";base64," + base64;
  }

  /** What a record has in its place: kind, size and SHA-256. */
  String label() {
    byte[] bytes = Base64.getDecoder().decode(base64);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "%s, %d bytes, SHA-256 %s"
          .formatted(mediaType, bytes.length, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
