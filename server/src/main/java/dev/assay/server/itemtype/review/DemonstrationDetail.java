// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.review;

import dev.assay.items.review.MakeItFail;
import dev.assay.judge.suite.SuiteGrade;
import dev.assay.server.itemtype.suite.SuiteDetail;
import dev.assay.server.itemtype.suite.SuiteDetail.Behaviour;

/**
 * What became of a test that was to demonstrate a defect.
 *
 * @param percent of the item's marks
 * @param suite how its runs went; its behaviours are the defects that a test can show
 */
record DemonstrationDetail(int percent, Outcome outcome, SuiteDetail suite) {

  /** What became of it, in one word. */
  enum Outcome {
    /** It fails where a defect is and passes where none is. */
    SHOWN,
    /** It does not fail, each time, on the change as it is shown. */
    PASSES,
    /** It fails on the change as it is shown, and on no version with one of the defects alone. */
    OTHERWISE,
    /** It fails on a repaired version. */
    VOID,
    /** No test was executed. */
    EMPTY,
    /** It does not compile. */
    REFUSED,
    /** Nothing was handed in. */
    NOTHING
  }

  static DemonstrationDetail nothing(MakeItFail item) {
    return new DemonstrationDetail(
        item.percent(), Outcome.NOTHING, SuiteDetail.nothing(item.planted()));
  }

  static DemonstrationDetail of(MakeItFail item, SuiteGrade grade) {
    SuiteDetail suite = SuiteDetail.of(item.planted(), grade);
    Outcome outcome =
        switch (grade) {
          case SuiteGrade.Refused _ -> Outcome.REFUSED;
          case SuiteGrade.Empty _ -> Outcome.EMPTY;
          case SuiteGrade.Void _ -> Outcome.VOID;
          case SuiteGrade.Scored scored ->
              !scored.caught().contains(MakeItFail.SHOWN)
                  ? Outcome.PASSES
                  : suite.behaviours().stream().anyMatch(Behaviour::caught)
                      ? Outcome.SHOWN
                      : Outcome.OTHERWISE;
        };
    return new DemonstrationDetail(item.percent(), outcome, suite);
  }

  boolean shown() {
    return outcome == Outcome.SHOWN;
  }
}
