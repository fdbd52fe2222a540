// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.invitation.Invitations.Terms;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The terms of an invitation that the current caller sends. */
@Component
@Profile("web")
class InvitationTerms {
  static final int MOST_DAYS = 365;
  static final double MOST_TIME = 5;

  private final Clock clock;

  InvitationTerms(Clock clock) {
    this.clock = clock;
  }

  Terms of(UUID test, int days, double timeMultiplier, Locale locale) {
    UUID me = ((TeamMember) Callers.current().orElseThrow()).account();
    return new Terms(test, clock.instant().plus(Duration.ofDays(days)), timeMultiplier, me, locale);
  }
}
