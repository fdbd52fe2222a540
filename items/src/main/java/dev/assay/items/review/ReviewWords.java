// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.YamlFields;
import dev.assay.items.rubric.RatedExample;
import dev.assay.items.rubric.Rubric;
import dev.assay.items.rubric.RubricReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of a review item that people rate: how the comments are worded.
 *
 * @param percent of the item's marks
 * @param examples reviews of the item's folder, with the levels that their words deserve
 */
public record ReviewWords(int percent, Rubric rubric, List<RatedExample> examples) {
  /** The field of {@code item.yaml}. */
  public static final String FIELD = "words";

  private static final int LEAST = 5;
  private static final int MOST = 50;

  public ReviewWords {
    examples = List.copyOf(examples);
  }

  /** Empty where nobody rates the words: no field, and no rubric either. */
  static Optional<ReviewWords> read(ItemFiles files, Optional<YamlFields> item, Findings findings) {
    Optional<YamlFields> own = item.flatMap(fields -> fields.mapping(FIELD));
    if (own.isEmpty()) {
      if (files.bytes(Rubric.FILE).isPresent()) {
        findings.error(
            Rubric.FILE, "rates nothing: words: {percent: …} in item.yaml says what it is worth");
      }
      return Optional.empty();
    }
    int percent = own.get().integer("percent", LEAST, MOST);
    own.get().refuseUnknown(Set.of());
    Rubric rubric = RubricReader.read(files, findings);
    ReviewWords words =
        new ReviewWords(percent, rubric, RatedExample.read(files, rubric, findings));
    for (RatedExample example : words.examples()) {
      if (PromisedReview.name(example.file()).isEmpty()) {
        findings.error(RatedExample.FILE, example.file() + " is no review of the folder reviews");
      }
    }
    return Optional.of(words);
  }
}
