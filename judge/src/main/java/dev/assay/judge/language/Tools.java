// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import dev.assay.sandbox.Mount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A compiler that is no Debian package: {@code ./assay languages NAME} fetches it with Maven, once,
 * into a folder of its own. Cells see the folder at a place that is the same on every machine.
 *
 * @param home the folder, one file or folder per artifact, with the version in its name
 */
public record Tools(Path home, String target) {
  private static final String PROPERTY = "assay.tools";

  /** The tools of one language, when they were fetched. */
  public static Optional<Tools> of(String language) {
    return folder()
        .map(folder -> folder.resolve(language))
        .filter(Files::isDirectory)
        .map(home -> new Tools(home, "/tools/" + language));
  }

  private static Optional<Path> folder() {
    String set = System.getProperty(PROPERTY);
    String home = System.getenv("ASSAY_HOME");
    return set != null
        ? Optional.of(Path.of(set).toAbsolutePath())
        : Optional.ofNullable(home).map(h -> Path.of(h, "dist", "tools"));
  }

  /** The version in the name of {@code artifact-VERSION.jar}. */
  public Optional<String> version(String artifact) {
    Pattern pattern = Pattern.compile(Pattern.quote(artifact) + "-([0-9][0-9.]*[0-9])\\.jar");
    return files().stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(m -> m.group(1))
        .findFirst();
  }

  /** Where a cell sees the jars, in the form of a class path. */
  public String classPath() {
    return String.join(
        ":", files().stream().filter(f -> f.endsWith(".jar")).map(this::at).toList());
  }

  /** Where a cell sees a file of the folder. */
  public String at(String file) {
    return target + "/" + file;
  }

  /** What makes a cell see the folder, read-only. */
  public Mount mount() {
    return new Mount.ReadOnly(home, target);
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(home)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
