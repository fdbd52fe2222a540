// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.blueprint.Rules;
import dev.assay.server.blueprint.Rules.ReportDetail;
import dev.assay.server.itemtype.ItemRoom.Reader;
import dev.assay.server.tenancy.OrganisationId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One candidate's place in one test: the invitation as the candidate meets it.
 *
 * @param id the invitation
 * @param multiplier the candidate's own factor on the time, which no ranking shows
 * @param attempt the sitting, once started
 */
record Seat(
    UUID id,
    OrganisationId organisation,
    String organisationName,
    UUID testVersion,
    String testName,
    Rules rules,
    String candidateName,
    BigDecimal multiplier,
    Instant expiresAt,
    Optional<Instant> declinedAt,
    Optional<Instant> cancelledAt,
    Optional<Attempt> attempt) {

  /** Where a seat is on its way. */
  enum Stage {
    OPEN,
    RUNNING,
    FINISHED,
    DECLINED,
    CANCELLED,
    EXPIRED
  }

  Stage stage(Instant now) {
    if (attempt.isPresent()) {
      return attempt.get().isLocked(now) ? Stage.FINISHED : Stage.RUNNING;
    }
    if (cancelledAt.isPresent()) {
      return Stage.CANCELLED;
    }
    if (declinedAt.isPresent()) {
      return Stage.DECLINED;
    }
    return now.isBefore(expiresAt) ? Stage.OPEN : Stage.EXPIRED;
  }

  /** The test's minutes with the candidate's own factor. */
  Duration time() {
    BigDecimal seconds =
        BigDecimal.valueOf(rules.minutes() * 60L)
            .multiply(multiplier)
            .setScale(0, RoundingMode.CEILING);
    return Duration.ofSeconds(seconds.longValueExact());
  }

  /** The test's minutes with the candidate's own factor, for a sentence. */
  long minutes() {
    return Math.ceilDiv(time().toSeconds(), 60);
  }

  /** How much of a result its candidate may read, where policy shows more than the whole. */
  Reader reader() {
    return rules.reportDetail() == ReportDetail.FULL
        ? Reader.CANDIDATE_FULL
        : Reader.CANDIDATE_GROUPS;
  }

  String path() {
    return "/room/" + id;
  }
}
