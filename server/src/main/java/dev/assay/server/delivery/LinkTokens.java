// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Caller.Candidate;
import dev.assay.server.access.Doorkeeper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Recognises candidates' programs by the token of the invitation's link, for the candidate's own
 * part of the API alone. There neither a cookie nor a team's key counts.
 */
@Component
@Profile("web")
@Order(Ordered.HIGHEST_PRECEDENCE) // before the keeper of the whole API
class LinkTokens implements Doorkeeper {
  private static final String BEARER = "Bearer ";

  private final Seats seats;

  LinkTokens(Seats seats) {
    this.seats = seats;
  }

  @Override
  public boolean watches(String path) {
    return path.equals(AttemptApi.PATH) || path.startsWith(AttemptApi.PATH + "/");
  }

  @Override
  public Optional<Candidate> recognise(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.startsWith(BEARER))
        .flatMap(header -> seats.byToken(header.substring(BEARER.length()).strip()))
        .map(seat -> new Candidate(seat.id(), seat.organisation().value()));
  }
}
