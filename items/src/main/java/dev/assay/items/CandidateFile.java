// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of an item that its candidate may fetch: a picture of the question, or something to
 * download. All else in an item's folder is closed to candidates.
 *
 * @param name as it would be saved
 * @param hash SHA-256 of the bytes, in hexadecimal: the file is asked for by it
 * @param bytes how large it is
 * @param use what for
 * @param mediaType what it is served as
 */
public record CandidateFile(String name, String hash, int bytes, Use use, String mediaType) {
  /** What a candidate's page does with a file. */
  public enum Use {
    /** Shown within the text. */
    PICTURE,
    /** Offered for download, and never shown by the browser. */
    DOWNLOAD
  }

  private static final String FOLDER = "files/";

  /** A picture, as what its bytes are. */
  public static CandidateFile picture(String name, byte[] content, PictureType type) {
    return new CandidateFile(name, sha256(content), content.length, Use.PICTURE, type.mediaType());
  }

  /** Something to download, whatever it is. */
  public static CandidateFile download(String name, byte[] content) {
    return new CandidateFile(
        name, sha256(content), content.length, Use.DOWNLOAD, "application/octet-stream");
  }

  /** Where it is, relative to the item's own address. */
  public String address() {
    return FOLDER + hash;
  }

  /**
   * Text of a question with the addresses of its files made absolute. Only attributes made here
   * begin like this: quotation marks of an author's text are escaped.
   *
   * @param base the item's address, with a slash at its end
   */
  public static String placed(String html, String base) {
    return html.replace("src=\"" + FOLDER, "src=\"" + base + FOLDER)
        .replace("href=\"" + FOLDER, "href=\"" + base + FOLDER);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
