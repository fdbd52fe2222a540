// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request whose {@link Caller} is known. */
public final class CallerAuthentication extends AbstractAuthenticationToken {
  private final Caller caller;

  public CallerAuthentication(Caller caller) {
    super(List.of());
    this.caller = caller;
    setAuthenticated(true);
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return switch (caller) {
      case Caller.TeamMember member -> member.account().toString();
      case Caller.Candidate candidate -> candidate.invitation().toString();
    };
  }
}
