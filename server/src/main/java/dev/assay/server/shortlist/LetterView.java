// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import java.util.UUID;

/** A mail about a decision, before it is sent. */
public record LetterView(UUID test, Standing candidate, Stage stage, String subject, String body) {

  /** The candidate's page. */
  public String path() {
    return "/tests/" + test + "/shortlist/" + candidate.invitation();
  }
}
