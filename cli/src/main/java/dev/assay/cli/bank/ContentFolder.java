// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.BankLint;
import dev.assay.items.Finding;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemReader;
import dev.assay.items.ItemTypes;
import dev.assay.items.Manifest;
import dev.assay.items.ManifestReader;
import dev.assay.items.ReadItem;
import dev.assay.items.SkillTree;
import dev.assay.items.UnreadableItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A bank as folders: items below a folder that holds {@code skills.yaml}. */
public final class ContentFolder {
  private static final String SKILLS = "skills.yaml";

  private final Path root;
  private final ItemReader reader;

  private ContentFolder(Path root, ItemReader reader) {
    this.root = root;
    this.reader = reader;
  }

  /** The bank that a folder is, or is a part of; empty when no folder above has a skill tree. */
  public static Optional<ContentFolder> around(Path part) throws IOException {
    for (Path folder = part.toAbsolutePath().normalize();
        folder != null;
        folder = folder.getParent()) {
      Path skills = folder.resolve(SKILLS);
      if (Files.isRegularFile(skills)) {
        SkillTree tree = SkillTree.parse(Files.readString(skills));
        return Optional.of(new ContentFolder(folder, new ItemReader(ItemTypes.installed(), tree)));
      }
    }
    return Optional.empty();
  }

  public Path root() {
    return root;
  }

  /** The items at or below a folder of the bank, by slug, each with what lint has to say. */
  public List<FoundItem> items(Path part) throws IOException {
    List<FoundItem> all = new ArrayList<>();
    SortedMap<String, Path> seen = new TreeMap<>();
    for (Path folder : folders(root)) {
      String slug = folder.getFileName().toString();
      Path first = seen.putIfAbsent(slug, folder);
      all.add(read(slug, folder, Optional.ofNullable(first)));
    }
    Path wanted = part.toAbsolutePath().normalize();
    SortedMap<String, List<Finding>> together = together(all);
    return all.stream()
        .filter(item -> item.folder().startsWith(wanted))
        .map(item -> with(item, together.getOrDefault(item.slug(), List.of())))
        .toList();
  }

  /** What lint has to say of the bank as a whole. */
  public List<Finding> ofTheWhole(List<FoundItem> items) {
    return together(items).getOrDefault("", List.of());
  }

  private static List<Path> folders(Path below) throws IOException {
    try (Stream<Path> walk = Files.walk(below)) {
      return walk.filter(file -> file.getFileName().toString().equals(ManifestReader.FILE))
          .map(Path::getParent)
          .filter(folder -> !below.relativize(folder).toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  private FoundItem read(String slug, Path folder, Optional<Path> first) throws IOException {
    ItemFiles files;
    try {
      files = ItemFiles.read(folder);
    } catch (UnreadableItem unreadable) {
      ItemFiles none = ItemFiles.of(Map.of());
      return new FoundItem(
          slug, folder, none, none.hash(), Optional.empty(), unreadable.findings());
    }
    ReadItem read = reader.read(files);
    List<Finding> findings = new ArrayList<>(read.findings());
    if (!ManifestReader.isSlug(slug)) {
      findings.add(Finding.error(slug, "must be lower-case words joined by hyphens"));
    }
    first.ifPresent(other ->
        findings.add(Finding.error(slug, "is also the name of " + root.relativize(other))));
    return new FoundItem(slug, folder, files, read.hash(), read.document(), findings);
  }

  private static SortedMap<String, List<Finding>> together(List<FoundItem> items) {
    Map<String, Manifest> manifests = new HashMap<>();
    items.forEach(item -> item.document().ifPresent(d -> manifests.put(item.slug(), d.manifest())));
    return BankLint.check(manifests);
  }

  private static FoundItem with(FoundItem item, List<Finding> more) {
    List<Finding> findings = new ArrayList<>(item.findings());
    findings.addAll(more);
    return new FoundItem(
        item.slug(), item.folder(), item.files(), item.hash(), item.document(), findings);
  }
}
