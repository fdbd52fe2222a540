// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import java.util.UUID;

/**
 * A mail about a decision, before it is sent.
 *
 * @param reachable whether there is an address to send it to
 */
public record LetterView(
    UUID test, Standing candidate, boolean reachable, Stage stage, String subject, String body) {

  /** Whom it goes to, as far as the reader may know. */
  public String recipient() {
    return candidate.email().orElseGet(candidate::name);
  }

  /** The candidate's page. */
  public String path() {
    return "/tests/" + test + "/shortlist/" + candidate.invitation();
  }
}
