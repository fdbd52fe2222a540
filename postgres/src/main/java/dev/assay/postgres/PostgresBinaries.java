// SPDX-License-Identifier: Apache-2.0
package dev.assay.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The PostgreSQL programs that come with Assay, unpacked once per machine. Concurrent processes may
 * ask at the same time; a half unpacked copy is never seen.
 */
public final class PostgresBinaries {

  private final Path directory;

  private PostgresBinaries(Path directory) {
    this.directory = directory;
  }

  /** The programs, unpacked into the machine's cache if they are not there yet. */
  public static PostgresBinaries unpacked() {
    return unpackedIn(cache());
  }

  /** The programs, unpacked below the given folder if they are not there yet. */
  public static PostgresBinaries unpackedIn(Path cache) {
    try {
      Bundle bundle = Bundle.forThisMachine();
      Path directory = cache.toAbsolutePath().resolve("postgresql-" + bundle.key());
      if (!UnpackedTree.isWhole(directory)) {
        UnpackedTree.unpack(bundle, directory);
      }
      return new PostgresBinaries(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL cannot be unpacked below " + cache, e);
    }
  }

  /**
   * Where every user of this machine finds what is unpacked: {@code ASSAY_CACHE}, else {@code
   * /var/cache/assay} for root and the user's own cache for others.
   */
  public static Path cache() {
    String chosen = System.getenv("ASSAY_CACHE");
    if (chosen != null) {
      return Path.of(chosen).toAbsolutePath();
    }
    if (ServiceAccount.isRoot()) {
      return Path.of("/var/cache/assay");
    }
    String own = System.getenv("XDG_CACHE_HOME");
    String home = System.getenv().getOrDefault("HOME", System.getProperty("user.home"));
    return own != null ? Path.of(own, "assay") : Path.of(home, ".cache", "assay");
  }

  /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
  public Path directory() {
    return directory;
  }

  /** The path of {@code postgres} or {@code initdb}. */
  public Path program(String name) {
    return directory.resolve("bin").resolve(name);
  }

  /** The archive for this machine's processor, as it lies on the class path. */
  record Bundle(URL archive, String key) {

    static Bundle forThisMachine() throws IOException {
      String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
      String name =
          switch (processor) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
            default ->
                throw new IOException(
                    "there are no PostgreSQL programs for the processor "
                        + processor
                        + "; set ASSAY_DATABASE_URL to a PostgreSQL of your own");
          };
      URL archive = PostgresBinaries.class.getResource("/" + name);
      if (archive == null) {
        throw new IOException(name + " is not on the class path");
      }
      return new Bundle(archive, key(archive));
    }

    /** Size and checksum as the jar's directory has them: no need to read the archive. */
    private static String key(URL archive) throws IOException {
      if (archive.openConnection() instanceof JarURLConnection connection) {
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
          var entry = jar.getJarEntry(connection.getEntryName());
          return Long.toHexString(entry.getSize()) + "-" + Long.toHexString(entry.getCrc());
        }
      }
      throw new IOException(archive + " is not in a jar");
    }

    InputStream open() throws IOException {
      return archive.openStream();
    }
  }
}
