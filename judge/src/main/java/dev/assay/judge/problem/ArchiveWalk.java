// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Lists the files of a ZIP archive that nobody vouches for. Nothing is unpacked, so no path leads
 * anywhere; sizes are those the archive states, and reading more than that fails.
 */
final class ArchiveWalk {
  private static final int LONGEST_TARGET = 4_096;
  private static final String LITTER = "__MACOSX/";

  private final Path archive;
  private final Findings findings = new Findings();
  private final FileSet files = new FileSet(findings);
  private final Map<String, String> links = new TreeMap<>();

  ArchiveWalk(Path archive) {
    this.archive = archive;
  }

  PackageFiles files() {
    String name = String.valueOf(archive.getFileName()).replaceFirst("[.](?i:zip|kpp)$", "");
    try {
      ZipFile zip = ZipFile.builder().setPath(archive).get();
      List<ZipArchiveEntry> entries =
          Collections.list(zip.getEntries()).stream()
              .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith(LITTER))
              .toList();
      int prefix = folder(entries).length();
      for (ZipArchiveEntry entry : entries) {
        add(zip, entry, entry.getName().substring(prefix));
      }
      new ArchiveLinks(files, links, findings).follow();
    } catch (IOException | IllegalArgumentException e) {
      findings.error(".", 0, "not a ZIP archive that can be read: " + e.getMessage());
    }
    return new PackageFiles(name, files.byPath(), findings.list());
  }

  /**
   * The one folder that everything is in, with a slash; empty where the package itself is packed.
   */
  private static String folder(List<ZipArchiveEntry> entries) {
    Optional<String> first = entries.stream().map(ZipArchiveEntry::getName).findFirst();
    String folder = first.map(name -> name.substring(0, name.indexOf('/') + 1)).orElse("");
    boolean all = entries.stream().allMatch(entry -> entry.getName().startsWith(folder));
    return all && entries.stream().anyMatch(e -> e.getName().equals(folder + ProblemYaml.FILE))
        ? folder
        : "";
  }

  private void add(ZipFile zip, ZipArchiveEntry entry, String path) throws IOException {
    Optional<String> refusal = PackagePath.refusal(path);
    if (refusal.isPresent()) {
      findings.error(PackagePath.printable(path), 0, refusal.get());
    } else if (PackagePath.hidden(path)) {
      return;
    } else if (files.has(path) || links.containsKey(path)) {
      findings.error(path, 0, "refused: the archive has it twice");
    } else if (!zip.canReadEntryData(entry)) {
      findings.error(path, 0, "refused: encrypted, or packed in a way that is not read here");
    } else if (entry.isUnixSymlink()) {
      links.put(path, target(zip, entry));
    } else {
      long size = entry.getSize();
      files.add(
          new PackageFile(path, size, () -> new StatedSize(zip.getInputStream(entry), size, path)));
    }
  }

  private static String target(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(LONGEST_TARGET), StandardCharsets.UTF_8);
    }
  }
}
