// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key under which an installation seals keys of language models: what {@code
 * ASSAY_INSTALLATION_KEY} says, else a file of the data folder that only its owner can read. It is
 * no part of a backup.
 */
public final class InstallationKey {
  /** Its name in the data folder. */
  public static final String FILE = "installation.key";

  private static final String VARIABLE = "ASSAY_INSTALLATION_KEY";
  private static final int BYTES = 32;

  private InstallationKey() {}

  /** The key of an installation, made at its first start. */
  static String in(Path folder) throws IOException {
    String known = ifThere(folder);
    if (!known.isEmpty()) {
      return known;
    }
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    String key = Base64.getEncoder().encodeToString(bytes);
    Path file =
        Files.createFile(
            folder.resolve(FILE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, key + "\n");
    return key;
  }

  /** The key; empty where there is none yet. */
  public static String ifThere(Path folder) throws IOException {
    String said = System.getenv().getOrDefault(VARIABLE, "").strip();
    if (!said.isEmpty()) {
      return said;
    }
    Path file = folder.resolve(FILE);
    return Files.exists(file) ? Files.readString(file).strip() : "";
  }
}
