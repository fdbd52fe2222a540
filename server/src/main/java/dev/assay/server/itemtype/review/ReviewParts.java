// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.review;

import dev.assay.server.itemtype.ItemRoom.MarkedPart;
import dev.assay.server.itemtype.ItemRoom.Reader;
import dev.assay.server.itemtype.RatedCriterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What earned the marks of a review, as programs read it. Where a test or words carry some of the
 * marks, all are in percent of the item's; otherwise a defect counts its weight twice, so that half
 * of it is a whole number too.
 */
final class ReviewParts {
  private ReviewParts() {}

  static List<MarkedPart> of(JsonNode detail, Reader reader) {
    List<MarkedPart> parts = new ArrayList<>();
    double weights =
        detail.path("defects").valueStream().mapToInt(one -> one.path("weight").asInt(0)).sum();
    int percent = detail.path("percent").asInt(100);
    double unit = percent == 100 ? 2 : percent / Math.max(1, weights);
    for (JsonNode defect : detail.path("defects")) {
      parts.add(defect(defect, detail, unit, reader));
    }
    if (detail.path("demonstration").isObject()) {
      parts.add(demonstration(detail.path("demonstration")));
    }
    parts.addAll(RatedCriterion.parts(detail.path("words").path("criteria"), reader));
    return parts;
  }

  private static MarkedPart defect(JsonNode defect, JsonNode detail, double unit, Reader reader) {
    String outcome = defect.path("outcome").asString("MISSED");
    double marks = unit * defect.path("weight").asInt(0);
    boolean told =
        reader == Reader.TEAM
            || reader == Reader.CANDIDATE_FULL && ReviewReport.isTold(detail, outcome);
    double share =
        switch (outcome) {
          case "FOUND" -> 1;
          case "OTHERWISE" -> 0.5;
          default -> 0;
        };
    return new MarkedPart(
        reader == Reader.TEAM
            ? defect.path("title").asString("")
            : defect.path("severity").asString("") + ", " + defect.path("category").asString(""),
        outcome,
        (int) Math.round(marks * share),
        (int) Math.round(marks),
        Optional.of(defect.path("why").asString("")).filter(_ -> told));
  }

  private static MarkedPart demonstration(JsonNode demonstration) {
    String outcome = demonstration.path("outcome").asString("NOTHING");
    int percent = demonstration.path("percent").asInt(0);
    return new MarkedPart(
        "make it fail", outcome, outcome.equals("SHOWN") ? percent : 0, percent, Optional.empty());
  }
}
