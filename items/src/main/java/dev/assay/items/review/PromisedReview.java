// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.YamlFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A review that the author of an item keeps in {@code reviews/}, with what it should earn.
 *
 * @param name of its file, without {@code .yaml}
 * @param share of full marks, to two decimals
 */
public record PromisedReview(String name, double share, Review review) {
  static final String FOLDER = "reviews";
  private static final String SUFFIX = ".yaml";

  private enum Ends {
    APPROVE,
    CHANGES,
    OPEN
  }

  /** The name of the review that a file of the item holds; empty when it holds none. */
  public static Optional<String> name(String file) {
    return file.startsWith(FOLDER + "/") && file.endsWith(SUFFIX)
        ? Optional.of(file.substring(FOLDER.length() + 1, file.length() - SUFFIX.length()))
        : Optional.empty();
  }

  static List<PromisedReview> read(ItemFiles files, Findings findings) {
    ItemFiles folder = files.below(FOLDER);
    List<PromisedReview> reviews = new ArrayList<>();
    for (String path : folder.all().keySet()) {
      if (path.endsWith(SUFFIX)) {
        String name = path.substring(0, path.length() - SUFFIX.length());
        YamlFields.parse(FOLDER + "/" + path, folder.text(path).orElse(""), findings)
            .ifPresent(fields -> reviews.add(read(name, fields, findings)));
      }
    }
    return reviews;
  }

  private static PromisedReview read(String name, YamlFields fields, Findings findings) {
    double share = fields.number("share", 0, 1);
    Ends ends = fields.oneOf("verdict", Ends.class, Ends.OPEN);
    String summary = fields.optionalText("summary").orElse("").strip();
    List<Comment> comments = new ArrayList<>();
    for (YamlFields one : fields.mappings("comments")) {
      Optional<Place> place = PlaceReader.place(one, findings);
      Category category = one.oneOf("category", Category.class, Category.CORRECTNESS);
      Severity severity = one.oneOf("severity", Severity.class, Severity.MINOR);
      String text = one.text("text").strip();
      one.refuseUnknown(Set.of());
      place.ifPresent(at -> comments.add(new Comment(at, category, severity, text)));
    }
    fields.refuseUnknown(Set.of());
    return new PromisedReview(name, share, new Review(comments, verdict(ends), summary));
  }

  private static Optional<Verdict> verdict(Ends ends) {
    return switch (ends) {
      case APPROVE -> Optional.of(Verdict.APPROVE);
      case CHANGES -> Optional.of(Verdict.CHANGES);
      case OPEN -> Optional.empty();
    };
  }
}
