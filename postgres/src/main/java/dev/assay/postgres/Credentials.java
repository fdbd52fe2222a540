// SPDX-License-Identifier: Apache-2.0
package dev.assay.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of a cluster's two roles, kept in a file that only its owner can read. */
record Credentials(String superuser, String owner) {

  private static final int BYTES = 24;

  static Credentials random() {
    SecureRandom random = new SecureRandom();
    return new Credentials(password(random), password(random));
  }

  private static String password(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static Credentials read(Path file) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(Files.readString(file)));
    return new Credentials(required(properties, "superuser"), required(properties, "owner"));
  }

  private static String required(Properties properties, String key) throws IOException {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IOException("the credentials file has no line '" + key + "='");
    }
    return value;
  }

  void write(Path file) throws IOException {
    var onlyOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.deleteIfExists(file);
    Files.createFile(file, onlyOwner);
    Files.writeString(
        file,
        "superuser=" + superuser + "\nowner=" + owner + "\n",
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
  }

  @Override
  public String toString() {
    return "Credentials";
  }
}
