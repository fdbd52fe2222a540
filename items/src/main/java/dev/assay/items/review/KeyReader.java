// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.YamlFields;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code defects.yaml}, and holds each place against the line it says it is. */
record KeyReader(List<ChangedFile> files, Findings findings) {
  private static final int USUAL_TOLERANCE = 2;
  private static final int MOST_TOLERANCE = 5;
  private static final int USUAL_UNEXPECTED = 2;
  private static final int MOST_UNEXPECTED = 5;
  private static final int HEAVIEST = 100;
  private static final ReviewKey NONE =
      new ReviewKey(
          Verdict.CHANGES, USUAL_TOLERANCE, USUAL_UNEXPECTED, false, List.of(), List.of());

  ReviewKey read(ItemFiles item) {
    Optional<String> text = item.text(ReviewKey.FILE);
    if (text.isEmpty()) {
      findings.error(ReviewKey.FILE, "is missing: it holds what a good review finds");
      return NONE;
    }
    return YamlFields.parse(ReviewKey.FILE, text.get(), findings).map(this::key).orElse(NONE);
  }

  private ReviewKey key(YamlFields fields) {
    ReviewKey key =
        new ReviewKey(
            fields.oneOf("verdict", Verdict.class, Verdict.CHANGES),
            fields
                .optionalNumber("tolerance", 0, MOST_TOLERANCE)
                .orElse((double) USUAL_TOLERANCE)
                .intValue(),
            fields
                .optionalNumber("unexpected", 0, MOST_UNEXPECTED)
                .orElse((double) USUAL_UNEXPECTED)
                .intValue(),
            fields.flag("tells", false),
            fields.mappings("defects").stream().map(this::defect).toList(),
            fields.mappings("decoys").stream().map(this::decoy).toList());
    fields.refuseUnknown(Set.of());
    return key;
  }

  private Defect defect(YamlFields fields) {
    Severity severity = fields.oneOf("severity", Severity.class, Severity.MINOR);
    Defect defect =
        new Defect(
            fields.text("id"),
            fields.text("title").strip(),
            fields.oneOf("category", Category.class, Category.CORRECTNESS),
            also(fields),
            severity,
            fields.has("weight") ? fields.integer("weight", 1, HEAVIEST) : severity.weight(),
            places(fields),
            fields.text("why").strip());
    fields.refuseUnknown(Set.of());
    return defect;
  }

  private Decoy decoy(YamlFields fields) {
    Decoy decoy =
        new Decoy(
            fields.text("id"),
            fields.text("title").strip(),
            places(fields),
            fields.text("why").strip());
    fields.refuseUnknown(Set.of());
    return decoy;
  }

  private Set<Category> also(YamlFields fields) {
    Set<Category> also = EnumSet.noneOf(Category.class);
    for (String name : fields.texts("also")) {
      try {
        also.add(Category.valueOf(name.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        findings.error(fields.where("also"), name + " is no category");
      }
    }
    return also;
  }

  private List<Place> places(YamlFields fields) {
    List<Place> places = new ArrayList<>();
    for (YamlFields one : fields.mappings("places")) {
      Optional<Place> place = PlaceReader.place(one, findings);
      String holds = one.text("holds");
      one.refuseUnknown(Set.of());
      place.ifPresent(at -> {
        check(at, holds, one.where("lines"));
        places.add(at);
      });
    }
    if (places.isEmpty()) {
      findings.error(fields.where("places"), "needs at least one: where a reviewer would mark it");
    }
    return places;
  }

  /** Line numbers slip when a file is edited: the first line must hold what the author says. */
  private void check(Place at, String holds, String where) {
    Optional<ChangedFile> file =
        files.stream().filter(one -> one.path().equals(at.file())).findFirst();
    List<String> lines = file.map(one -> one.after().lines().toList()).orElse(List.of());
    if (lines.size() < at.to()) {
      findings.error(where, "after/" + at.file() + " has no line " + at.to());
    } else if (!lines.get(at.from() - 1).contains(holds)) {
      findings.error(
          where, "line %d of after/%s does not hold \"%s\"".formatted(at.from(), at.file(), holds));
    }
  }
}
