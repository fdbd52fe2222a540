// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The files of a package while they are found, as many and as large as a package may have. */
final class FileSet {
  private final Findings findings;
  private final NavigableMap<String, PackageFile> files = new TreeMap<>();
  private long bytes;
  private boolean full;

  FileSet(Findings findings) {
    this.findings = findings;
  }

  /** Adds a file, or says why not. */
  void add(PackageFile file) {
    if (full) {
      return;
    }
    if (file.size() < 0 || file.size() > PackageFiles.LARGEST_FILE) {
      findings.error(
          file.path(), 0, "refused: larger than " + (PackageFiles.LARGEST_FILE >> 20) + " MiB");
      return;
    }
    bytes += file.size();
    if (files.size() >= PackageFiles.MOST_FILES || bytes > PackageFiles.MOST_BYTES) {
      full = true;
      findings.error(
          file.path(),
          0,
          "refused: a package has at most %d files and %d GiB"
              .formatted(PackageFiles.MOST_FILES, PackageFiles.MOST_BYTES >> 30));
      return;
    }
    files.put(file.path(), file);
  }

  /** Whether nothing more is taken. */
  boolean full() {
    return full;
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  /** The file at a path and the files below it. */
  Map<String, PackageFile> at(String path) {
    NavigableMap<String, PackageFile> found = new TreeMap<>(files.subMap(path + "/", path + "0"));
    if (files.containsKey(path)) {
      found.put(path, files.get(path));
    }
    return found;
  }

  Map<String, PackageFile> byPath() {
    return files;
  }
}
