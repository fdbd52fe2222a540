// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of a package, whatever they are kept in. What may not be there (a path that leads out,
 * a link to elsewhere, too much) is left out and reported; nothing of it is ever read.
 */
public final class PackageFiles {
  /** Most files a package may have. */
  static final int MOST_FILES = 50_000;

  /** Most bytes all files may have together. */
  static final long MOST_BYTES = 4L << 30;

  /** Most bytes of one file. */
  static final long LARGEST_FILE = 512L << 20;

  private final String name;
  private final NavigableMap<String, PackageFile> files;
  private final List<Finding> refused;

  PackageFiles(String name, Map<String, PackageFile> files, List<Finding> refused) {
    this.name = name;
    this.files = Collections.unmodifiableNavigableMap(new TreeMap<>(files));
    this.refused = List.copyOf(refused);
  }

  /** A package already read, as paths with slashes and bytes. */
  public static PackageFiles of(String name, Map<String, byte[]> contents) {
    Findings findings = new Findings();
    Map<String, PackageFile> files = new TreeMap<>();
    contents.forEach((path, bytes) -> {
      if (PackagePath.refusal(path).isPresent()) {
        findings.error(PackagePath.printable(path), 0, PackagePath.refusal(path).get());
      } else if (!PackagePath.hidden(path)) {
        files.put(path, PackageFile.of(path, bytes));
      }
    });
    return new PackageFiles(name, files, findings.list());
  }

  /**
   * The files under a directory, or in a ZIP archive ({@code .zip}, {@code .kpp}) of one. Links are
   * followed only as far as they stay inside. An archive is not unpacked: it stays open as long as
   * its files are in use, and each is inflated when it is read.
   */
  public static PackageFiles in(Path place) {
    return Files.isRegularFile(place)
        ? new ArchiveWalk(place).files()
        : new DirectoryWalk(place).files();
  }

  /** The name of the package. */
  public String name() {
    return name;
  }

  /** All files by path, in order. */
  public NavigableMap<String, PackageFile> all() {
    return files;
  }

  /** The file at a path. */
  public Optional<PackageFile> at(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The files below a folder, in order; the folder is given without a slash at its end. */
  public List<PackageFile> under(String folder) {
    return List.copyOf(files.subMap(folder + "/", folder + "0").values());
  }

  /** What was refused. */
  List<Finding> refused() {
    return refused;
  }
}
