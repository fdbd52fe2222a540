// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.followup.FollowUpView;
import java.util.List;
import java.util.UUID;

/**
 * Questions for a talk with a candidate.
 *
 * @param answers that have code to ask about, in the order of the items
 */
public record InterviewView(
    UUID test, String testName, UUID invitation, String candidate, List<About> answers) {

  public InterviewView {
    answers = List.copyOf(answers);
  }

  /** The questions about one answer. */
  public record About(int position, String title, FollowUpView questions) {}

  /** The address of the candidate's page. */
  public String candidatePath() {
    return "/tests/" + test + "/shortlist/" + invitation;
  }
}
