// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import dev.assay.items.ItemDocument;
import dev.assay.items.Manifest;
import dev.assay.items.MarkedGroup;
import java.util.List;
import java.util.Optional;

/**
 * A review item, its key and reviews included.
 *
 * @param statement Markdown: what the author of the change says of it
 * @param files by path, those that do not change after those that do
 * @param key what a good review finds
 * @param reviews that the author keeps, with what each should earn
 */
public record ReviewDocument(
    Manifest manifest,
    String statement,
    List<ChangedFile> files,
    ReviewKey key,
    List<PromisedReview> reviews)
    implements ItemDocument {
  /** The review that earns full marks. */
  public static final String MODEL = "model";

  public ReviewDocument {
    files = List.copyOf(files);
    reviews = List.copyOf(reviews);
  }

  public Optional<ChangedFile> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /** Whether the new side has those lines. */
  public boolean has(Place place) {
    return file(place.file()).filter(file -> place.to() <= file.lines()).isPresent();
  }

  /** What each defect weighs. */
  public List<MarkedGroup> marks() {
    return key.defects().stream()
        .map(defect -> new MarkedGroup(defect.id(), defect.weight(), defect.title()))
        .toList();
  }

  /** Slopes count a step, and a review has several. */
  @Override
  public double assumedDiscrimination() {
    return 0.8;
  }
}
