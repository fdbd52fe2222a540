// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Role;
import java.util.UUID;

/** An account as a member of one organisation. */
record Account(
    UUID id, UUID organisation, String organisationName, String name, String email, Role role) {

  TeamMember asCaller() {
    return new TeamMember(id, organisation, name, email, role);
  }
}
