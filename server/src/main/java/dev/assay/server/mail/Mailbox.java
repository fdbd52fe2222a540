// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.mail;

import dev.assay.server.jobs.Jobs;
import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes mail in the transaction that causes it. With SMTP set up it is sent soon after, and tried
 * again when the server is away; without, it waits in the outbox that the team reads.
 */
@Component
public class Mailbox {
  private final JdbcClient jdbc;
  private final Jobs jobs;
  private final Clock clock;
  private final SmtpSettings smtp;

  Mailbox(JdbcClient jdbc, Jobs jobs, Clock clock, SmtpSettings smtp) {
    this.jdbc = jdbc;
    this.jobs = jobs;
    this.clock = clock;
    this.smtp = smtp;
  }

  /**
   * One mail in plain text.
   *
   * @param purpose a short constant for lists: {@code INVITATION}, {@code REMINDER}, {@code
   *     DECISION}
   */
  public record Letter(
      String recipient, String subject, String body, String purpose, Optional<UUID> invitation) {}

  /** Takes a letter of the current organisation. */
  @Transactional
  public UUID post(Letter letter) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into mail (id, organisation_id, invitation_id, recipient, subject, body, purpose,
                              state, created_at)
            values (:id, :organisation, :invitation, :recipient, :subject, :body, :purpose,
                    :state, :now)
            """)
        .param("id", id)
        .param("organisation", Tenancy.required().value())
        .param("invitation", letter.invitation().orElse(null))
        .param("recipient", letter.recipient())
        .param("subject", oneLine(letter.subject()))
        .param("body", letter.body())
        .param("purpose", letter.purpose())
        .param("state", smtp.configured() ? "QUEUED" : "OUTBOX")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    if (smtp.configured()) {
      jobs.forHouse(MailSending.job(id, clock.instant()));
    }
    return id;
  }

  /** A line break in a subject would start another header. */
  private static String oneLine(String subject) {
    return subject.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
