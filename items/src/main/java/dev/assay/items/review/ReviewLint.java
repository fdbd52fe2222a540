// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import dev.assay.items.Findings;
import dev.assay.items.ManifestReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can be said of a review item without scoring a review. */
record ReviewLint(ReviewDocument item, Findings findings) {
  private static final int MOST_DEFECTS = 8;
  private static final int FEWEST_DECOYS = 2;
  private static final int FEWEST_LINES = 60;
  private static final int WIDEST_LINE = 110;
  private static final int LEAST_PERCENT = 30;

  void all() {
    change();
    seeds();
    apart();
    verdict();
    reviews();
    percents();
  }

  /** What programs grade at once carries something whatever people rate. */
  private void percents() {
    if (item.percent() < LEAST_PERCENT) {
      findings.error(
          ManifestReader.FILE,
          "leaves %d percent of the marks to what is marked; at least %d must be left"
              .formatted(item.percent(), LEAST_PERCENT));
    }
  }

  private void change() {
    if (item.files().stream().allMatch(file -> file.change() == ChangedFile.Change.NONE)) {
      findings.error("after", "changes nothing that is in before/");
    }
    int lines = item.files().stream().mapToInt(ChangedFile::lines).sum();
    if (lines < FEWEST_LINES) {
      findings.warning(
          "after", "has " + lines + " lines: in so few, guesses are near a defect by chance");
    }
    for (ChangedFile file : item.files()) {
      if (file.before().indexOf('\0') >= 0 || file.after().indexOf('\0') >= 0) {
        findings.error("after/" + file.path(), "is not text");
      }
      if (file.after().lines().anyMatch(line -> line.length() > WIDEST_LINE)) {
        findings.warning(
            "after/" + file.path(), "has lines wider than " + WIDEST_LINE + " characters");
      }
    }
  }

  private void seeds() {
    ReviewKey key = item.key();
    if (key.defects().isEmpty() || key.defects().size() > MOST_DEFECTS) {
      findings.error(ReviewKey.FILE + " defects", "must be one to " + MOST_DEFECTS);
    }
    if (key.decoys().size() < FEWEST_DECOYS) {
      findings.error(
          ReviewKey.FILE + " decoys",
          "must be %d at least: without them to mark everything would pay"
              .formatted(FEWEST_DECOYS));
    }
    Set<String> ids = new HashSet<>();
    Stream.concat(key.defects().stream().map(Defect::id), key.decoys().stream().map(Decoy::id))
        .filter(id -> !ids.add(id))
        .forEach(id -> findings.error(ReviewKey.FILE, id + " is the id of two"));
    for (Defect defect : key.defects()) {
      narrow(defect.id(), defect.places());
    }
    for (Decoy decoy : key.decoys()) {
      narrow(decoy.id(), decoy.places());
    }
  }

  private void narrow(String id, List<Place> places) {
    if (places.stream().anyMatch(place -> place.lines() > Comment.MOST_LINES)) {
      findings.error(
          ReviewKey.FILE + " " + id,
          "is wider than the %d lines that one comment may mark".formatted(Comment.MOST_LINES));
    }
  }

  /** A comment on one line must not be near a decoy and anything else at once. */
  private void apart() {
    List<Decoy> decoys = item.key().decoys();
    for (int i = 0; i < decoys.size(); i++) {
      Decoy decoy = decoys.get(i);
      for (Defect defect : item.key().defects()) {
        apart(decoy, defect.id(), defect.places());
      }
      for (Decoy other : decoys.subList(i + 1, decoys.size())) {
        apart(decoy, other.id(), other.places());
      }
    }
  }

  private void apart(Decoy decoy, String other, List<Place> places) {
    int reach = 2 * item.key().tolerance();
    boolean close =
        decoy.places().stream()
            .anyMatch(at -> places.stream().anyMatch(place -> at.within(reach, place)));
    if (close) {
      findings.error(
          ReviewKey.FILE + " " + decoy.id(),
          "is within %d lines of %s: one line could be marked for either".formatted(reach, other));
    }
  }

  private void verdict() {
    boolean grave =
        item.key().defects().stream().anyMatch(defect -> defect.severity() != Severity.MINOR);
    if (grave != (item.key().verdict() == Verdict.CHANGES)) {
      findings.error(
          ReviewKey.FILE + " verdict",
          "must be changes where a defect is major or critical, and approve where none is");
    }
  }

  private void reviews() {
    if (item.reviews().stream().noneMatch(one -> one.name().equals(ReviewDocument.MODEL))) {
      findings.error(PromisedReview.FOLDER + "/model.yaml", "is missing: it finds every defect");
    }
    if (item.reviews().stream().noneMatch(one -> one.share() > 0 && one.share() < 1)) {
      findings.error(
          PromisedReview.FOLDER, "has no review that earns a part: name one and its share");
    }
  }
}
