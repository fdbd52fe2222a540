// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Caller.Candidate;
import dev.assay.server.access.Doorkeeper;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.token.Secret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.WebUtils;

/**
 * Recognises candidates by the cookie that their link's token was swapped for. The cookie belongs
 * to one seat's addresses alone, so that two invitations can be open in one browser.
 */
@Component
@Profile("web")
class CandidateSessions implements Doorkeeper {
  private static final String COOKIE = "ASSAY_SEAT";
  private static final Duration LASTS = Duration.ofDays(90);
  private static final Pattern ROOM = Pattern.compile("/room/([0-9a-f-]{36})(/.*)?");

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final boolean secure;

  CandidateSessions(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Clock clock,
      @Value("${assay.url}") String url) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    this.secure = url.startsWith("https:");
  }

  @Override
  public boolean watches(String path) {
    return path.equals("/room") || path.startsWith("/room/");
  }

  @Override
  public Optional<Candidate> recognise(HttpServletRequest request) {
    Matcher room = ROOM.matcher(request.getRequestURI());
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (!room.matches() || cookie == null) {
      return Optional.empty();
    }
    return find(new Secret(cookie.getValue()))
        .filter(candidate -> candidate.invitation().toString().equals(room.group(1)));
  }

  /** Asked with every request of a candidate: one statement, and no transaction around it. */
  private Optional<Candidate> find(Secret secret) {
    return jdbc.sql(
            """
            select invitation_id, organisation_id from candidate_session
            where token_hash = ? and expires_at > ?
            """)
        .params(secret.hash(), Column.of(clock.instant()))
        .query((row, _) ->
            new Candidate(Column.uuid(row, "invitation_id"), Column.uuid(row, "organisation_id")))
        .optional();
  }

  /** Opens a session on this device; its secret leaves in the cookie and is stored as a hash. */
  ResponseCookie open(UUID invitation, OrganisationId organisation) {
    Secret secret = Secret.random();
    Instant now = clock.instant();
    transactions.executeWithoutResult(_ ->
        jdbc.sql(
                """
                insert into candidate_session
                  (token_hash, organisation_id, invitation_id, created_at, expires_at)
                values (?, ?, ?, ?, ?)
                """)
            .params(
                secret.hash(),
                organisation.value(),
                invitation,
                Column.of(now),
                Column.of(now.plus(LASTS)))
            .update());
    return ResponseCookie.from(COOKIE, secret.value())
        .path("/room/" + invitation)
        .maxAge(LASTS)
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .build();
  }
}
