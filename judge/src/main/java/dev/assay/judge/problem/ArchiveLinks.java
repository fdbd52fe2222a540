// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the files that links of an archive mean where the links are; those stay inside it or go. */
final class ArchiveLinks {
  private static final int LONGEST_CHAIN = 16;

  private final FileSet files;
  private final Map<String, String> open;
  private final Findings findings;

  /**
   * Links to follow.
   *
   * @param links path to target, as the archive has it
   */
  ArchiveLinks(FileSet files, Map<String, String> links, Findings findings) {
    this.files = files;
    this.open = new TreeMap<>(links);
    this.findings = findings;
  }

  void follow() {
    for (int chain = 0; chain < LONGEST_CHAIN && !open.isEmpty(); chain++) {
      Map<String, String> round = new TreeMap<>(open);
      round.forEach(this::follow);
    }
    open.keySet().forEach(link -> findings.error(link, 0, "refused: a link that leads nowhere"));
  }

  private void follow(String link, String target) {
    Optional<String> meant = inside(link, target);
    if (meant.isEmpty()) {
      open.remove(link);
      findings.error(link, 0, "refused: a link that leads out of the package");
      return;
    }
    if (link.startsWith(meant.get() + "/")) {
      open.remove(link);
      findings.error(link, 0, "refused: a link to a folder it is in");
      return;
    }
    Map<String, PackageFile> found = files.at(meant.get());
    if (found.isEmpty() || leadsToOpenLink(meant.get())) {
      return;
    }
    open.remove(link);
    found.forEach((path, file) ->
        files.add(
            new PackageFile(
                link + path.substring(meant.get().length()), file.size(), file.content())));
  }

  /** A folder with links in it is only meant once those are followed. */
  private boolean leadsToOpenLink(String meant) {
    return open.keySet().stream().anyMatch(other -> other.startsWith(meant + "/"));
  }

  /** What a target means, from the root of the package; empty when that is not inside it. */
  private static Optional<String> inside(String link, String target) {
    if (target.startsWith("/") || target.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    Path root = Path.of("/package");
    Path meant = root.resolve(link).resolveSibling(target).normalize();
    return meant.startsWith(root) && !meant.equals(root)
        ? Optional.of(root.relativize(meant).toString())
        : Optional.empty();
  }
}
