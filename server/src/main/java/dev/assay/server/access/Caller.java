// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.access;

import dev.assay.server.tenancy.OrganisationId;
import java.io.Serializable;
import java.util.UUID;

/** Who makes a request. Always of one organisation. */
public sealed interface Caller extends Serializable {

  OrganisationId organisation();

  /**
   * A signed-in member of a hiring team, or an API key acting with a role.
   *
   * @param account the member's account; for an API key, the account that made it
   * @param name as shown to colleagues
   */
  record TeamMember(UUID account, UUID organisationValue, String name, String email, Role role)
      implements Caller {
    @Override
    public OrganisationId organisation() {
      return new OrganisationId(organisationValue);
    }
  }

  /** A candidate, known by the invitation that was opened on this device. */
  record Candidate(UUID invitation, UUID organisationValue) implements Caller {
    @Override
    public OrganisationId organisation() {
      return new OrganisationId(organisationValue);
    }
  }
}
