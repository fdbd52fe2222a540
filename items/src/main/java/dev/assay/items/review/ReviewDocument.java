// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import dev.assay.items.Manifest;
import dev.assay.items.MarkedGroup;
import dev.assay.items.rubric.Criterion;
import dev.assay.items.rubric.RatedDocument;
import dev.assay.items.rubric.RatedExample;
import dev.assay.items.rubric.Rubric;
import dev.assay.items.suite.SuiteTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A review item, its key and reviews included.
 *
 * @param statement Markdown: what the author of the change says of it
 * @param files by path, those that do not change after those that do
 * @param key what a good review finds
 * @param reviews that the author keeps, with what each should earn
 * @param makeItFail where a test is to demonstrate a defect
 * @param words where people rate how the comments are worded
 */
public record ReviewDocument(
    Manifest manifest,
    String statement,
    List<ChangedFile> files,
    ReviewKey key,
    List<PromisedReview> reviews,
    Optional<MakeItFail> makeItFail,
    Optional<ReviewWords> words)
    implements RatedDocument {
  /** The review that earns full marks. */
  public static final String MODEL = "model";

  public ReviewDocument {
    files = List.copyOf(files);
    reviews = List.copyOf(reviews);
  }

  @Override
  public Set<String> needs() {
    return makeItFail.map(part -> SuiteTask.tools(part.language())).orElse(Set.of());
  }

  public Optional<ChangedFile> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /** Whether the new side has those lines. */
  public boolean has(Place place) {
    return file(place.file()).filter(file -> place.to() <= file.lines()).isPresent();
  }

  /** What the marked lines and the verdict carry, in percent of the marks. */
  public int percent() {
    return 100
        - makeItFail.map(MakeItFail::percent).orElse(0)
        - words.map(ReviewWords::percent).orElse(0);
  }

  /**
   * The share of full marks: each part's by what it carries.
   *
   * @param review what the marked lines earned, as {@link ReviewScore#share} has it
   * @param shown whether a test demonstrated a defect
   * @param rated the share that the words earned
   */
  public double share(double review, boolean shown, double rated) {
    double sum =
        percent() * review
            + (shown ? makeItFail.map(MakeItFail::percent).orElse(0) : 0)
            + words.map(ReviewWords::percent).orElse(0) * rated;
    return Math.clamp(sum / 100, 0, 1);
  }

  /** What each defect weighs or, where other parts carry marks too, all parts in percent. */
  public List<MarkedGroup> marks() {
    double unit = percent() == 100 ? 1 : (double) percent() / key.weight();
    List<MarkedGroup> marks = new ArrayList<>();
    for (Defect one : key.defects()) {
      marks.add(new MarkedGroup(one.id(), (int) Math.round(unit * one.weight()), one.title()));
    }
    makeItFail.ifPresent(part ->
        marks.add(new MarkedGroup(MakeItFail.FIELD, part.percent(), "A test that shows a defect")));
    for (Criterion one : rubric().criteria()) {
      int percent = words.map(ReviewWords::percent).orElse(0) * one.weight() / rubric().weight();
      marks.add(new MarkedGroup(one.id(), percent, one.name()));
    }
    return marks;
  }

  /** Without a criterion where nobody rates. */
  @Override
  public Rubric rubric() {
    return words.map(ReviewWords::rubric).orElse(new Rubric(List.of(), false));
  }

  /** The key in words: what is wrong, and what only looks so. */
  @Override
  public String model() {
    return Stream.concat(
            key.defects().stream()
                .map(one -> said(one.title(), one.places().getFirst(), one.why())),
            key.decoys().stream()
                .map(one -> said("No defect: " + one.title(), one.places().getFirst(), one.why())))
        .collect(Collectors.joining("\n"));
  }

  private static String said(String title, Place place, String why) {
    return "- **%s** (`%s`, line %d). %s".formatted(title, place.file(), place.from(), why);
  }

  @Override
  public List<RatedExample> examples() {
    return words.map(ReviewWords::examples).orElse(List.of());
  }

  /** The review that a rated example is. */
  public Optional<Review> review(RatedExample example) {
    return PromisedReview.name(example.file())
        .flatMap(name -> reviews.stream().filter(one -> one.name().equals(name)).findFirst())
        .map(PromisedReview::review);
  }

  /** Slopes count a step, and a review has several. */
  @Override
  public double assumedDiscrimination() {
    return 0.8;
  }
}
