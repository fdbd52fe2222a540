// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.server.tenancy.OrganisationId;
import java.util.UUID;

/**
 * What a job of this package is about, as it is written in the job table.
 *
 * @param subject the run, or the attempt
 * @param position of the item in the form; 0 where it does not apply
 */
record Ticket(OrganisationId organisation, UUID subject, int position) {

  static Ticket parse(String text) {
    String[] parts = text.split("/", -1);
    return new Ticket(
        OrganisationId.of(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
  }

  /** The same, for a job beside the first. */
  String again(UUID occasion) {
    return this + "/" + occasion;
  }

  @Override
  public String toString() {
    return organisation + "/" + subject + "/" + position;
  }
}
