// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.likeness.Likeness;
import java.util.UUID;

/** A candidate's answer beside the recorded one that is most like it. */
public record ComparisonView(
    UUID test,
    String testName,
    UUID invitation,
    String candidate,
    int position,
    String title,
    Likeness likeness) {

  /** The address of the answer on the candidate's page. */
  public String answerPath() {
    return "/tests/" + test + "/shortlist/" + invitation + "#answer-" + position;
  }
}
