// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JDK of the system; a cell sees it where the host has it, below {@code /usr}. */
public record Jdk(Path home, String version) {
  private static final Path PLACE = Path.of("/usr/lib/jvm");
  private static final int OLDEST = 17;
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"([0-9][0-9.]*)");

  /** The one that programs in Java run on. */
  public static Optional<Jdk> newest() {
    return all().stream().max(Comparator.comparingInt(Jdk::feature));
  }

  /** The JDK of exactly this release. */
  static Optional<Jdk> of(int feature) {
    return all().stream().filter(jdk -> jdk.feature() == feature).findFirst();
  }

  private static List<Jdk> all() {
    List<Jdk> found = new ArrayList<>();
    try (DirectoryStream<Path> homes = Files.newDirectoryStream(PLACE)) {
      for (Path home : homes) {
        if (!Files.isSymbolicLink(home)
            && Files.isExecutable(home.resolve("bin/javac"))
            && Files.isExecutable(home.resolve("bin/java"))) {
          version(home)
              .map(v -> new Jdk(home, v))
              .filter(j -> j.feature() >= OLDEST)
              .ifPresent(found::add);
        }
      }
    } catch (IOException nothingThere) {
      return List.of();
    }
    return found;
  }

  /** One of its programs, by absolute path. */
  public String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  int feature() {
    return Integer.parseInt(version.split("\\.", 2)[0]);
  }

  private static Optional<String> version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release)) {
      return Optional.empty();
    }
    Matcher matcher = VERSION.matcher(Files.readString(release));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
