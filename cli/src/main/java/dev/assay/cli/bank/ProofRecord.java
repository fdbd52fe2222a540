// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.ItemHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which item versions were proven, by which version of the proof: a file of one line an item, kept
 * with the content, so that only what changed has to be executed again.
 */
public final class ProofRecord {
  /** Beside {@code skills.yaml}. */
  public static final String FILE = "proofs.txt";

  private final Path file;
  private final Set<String> lines = new HashSet<>();

  private ProofRecord(Path file) {
    this.file = file;
  }

  public static ProofRecord in(Path content) throws IOException {
    ProofRecord record = new ProofRecord(content.resolve(FILE));
    if (Files.exists(record.file)) {
      record.lines.addAll(Files.readAllLines(record.file));
    }
    return record;
  }

  public boolean has(FoundItem item) {
    return lines.contains(line(item.slug(), item.hash()));
  }

  /** Writes the record anew: what is proven of the items that are there. */
  public void write(Collection<FoundItem> there, Collection<FoundItem> provenNow)
      throws IOException {
    Set<ItemHash> now = provenNow.stream().map(FoundItem::hash).collect(Collectors.toSet());
    Set<String> kept =
        there.stream()
            .filter(item -> has(item) || now.contains(item.hash()))
            .map(item -> line(item.slug(), item.hash()))
            .collect(Collectors.toCollection(TreeSet::new));
    Files.write(file, kept);
  }

  private static String line(String slug, ItemHash hash) {
    return slug + " " + hash + " " + Proof.VERSION;
  }
}
