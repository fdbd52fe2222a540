// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import dev.assay.server.page.Refusal;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds the invitation that a request is about, or refuses the request. */
@Component
@Profile("web")
class InvitationLookup {
  private final Invitations invitations;

  InvitationLookup(Invitations invitations) {
    this.invitations = invitations;
  }

  Invitation one(UUID test, UUID invitation) {
    return invitations
        .find(test, invitation)
        .orElseThrow(() -> Refusal.notFound("invitation to this test"));
  }

  /** One that has not been used yet: it can be mailed, moved, cancelled. */
  Invitation open(UUID test, UUID invitation) {
    Invitation one = one(test, invitation);
    if (!one.isOpen()) {
      throw Refusal.conflict("The candidate has started, declined, or the invitation is cancelled");
    }
    return one;
  }
}
