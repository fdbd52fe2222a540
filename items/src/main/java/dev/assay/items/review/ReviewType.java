// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemType;
import dev.assay.items.Manifest;
import dev.assay.items.ManifestReader;
import dev.assay.items.Markdown;
import dev.assay.items.YamlFields;
import dev.assay.items.project.ProjectSetup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Review items: what is said of a change, the change as two trees, and what is wrong with it. */
public final class ReviewType implements ItemType<ReviewDocument> {
  static final String STATEMENT = "statement.md";
  private static final String BEFORE = "before";
  static final String AFTER = "after";

  @Override
  public String name() {
    return "review";
  }

  @Override
  public Set<String> fields() {
    return Set.of(MakeItFail.FIELD, ReviewWords.FIELD, ProjectSetup.FIELD);
  }

  @Override
  public boolean givesFullMarks(YamlFields item) {
    return !item.has(ReviewWords.FIELD);
  }

  @Override
  public ReviewDocument read(ItemFiles files, Manifest manifest, Findings findings) {
    List<ChangedFile> changed = changed(files);
    Optional<YamlFields> item =
        YamlFields.parse(ManifestReader.FILE, files.text(ManifestReader.FILE).orElse(""), findings);
    ReviewKey key = new KeyReader(changed, findings).read(files);
    ReviewDocument document =
        new ReviewDocument(
            manifest,
            statement(files, findings),
            changed,
            key,
            PromisedReview.read(files, findings),
            new MakeItFailReader(files, key, findings).read(item),
            ReviewWords.read(files, item, findings));
    new ReviewLint(document, findings).all();
    return document;
  }

  @Override
  public ReviewView view(ReviewDocument document, long seed) {
    return new ReviewView(
        Markdown.toHtml(document.statement()),
        document.files(),
        document.key().tolerance(),
        document.key().unexpected(),
        Comment.MOST_LINES,
        Comment.LONGEST,
        Review.MOST_COMMENTS,
        Review.LONGEST_SUMMARY,
        document.percent(),
        document.makeItFail().map(ReviewType::demonstration),
        document
            .words()
            .map(words -> new ReviewView.Words(words.percent(), words.rubric().view())));
  }

  private static ReviewView.Demonstration demonstration(MakeItFail part) {
    return new ReviewView.Demonstration(
        part.percent(),
        part.language(),
        part.repaired().size(),
        part.seconds(),
        MakeItFail.MEGABYTES,
        part.setup().view());
  }

  private static String statement(ItemFiles files, Findings findings) {
    String statement = files.text(STATEMENT).orElse("");
    if (statement.isBlank()) {
      findings.error(STATEMENT, "is missing or empty: it says what the change is for");
    }
    return statement;
  }

  private static List<ChangedFile> changed(ItemFiles files) {
    ItemFiles before = files.below(BEFORE);
    ItemFiles after = files.below(AFTER);
    Set<String> paths = new TreeSet<>(before.all().keySet());
    paths.addAll(after.all().keySet());
    List<ChangedFile> changed = new ArrayList<>();
    for (String path : paths) {
      changed.add(
          ChangedFile.of(
              path,
              before.bytes(path).isPresent(),
              before.text(path).orElse(""),
              after.bytes(path).isPresent(),
              after.text(path).orElse("")));
    }
    changed.sort(Comparator.comparing(file -> file.change() == ChangedFile.Change.NONE));
    return changed;
  }
}
