// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.mail;

import dev.assay.server.jobs.Jobs;
import dev.assay.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
  private static final int SHOWN = 500;

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

  /** Whether mail leaves by SMTP. */
  boolean sends() {
    return smtp.configured();
  }

  /** The newest mails of the current organisation. */
  @Transactional(readOnly = true)
  List<MailRow> latest() {
    return latest(0, SHOWN);
  }

  @Transactional(readOnly = true)
  List<MailRow> latest(long offset, int most) {
    return jdbc.sql("select * from mail order by created_at desc, id limit :most offset :offset")
        .param("most", most)
        .param("offset", offset)
        .query((row, _) -> row(row))
        .list();
  }

  @Transactional(readOnly = true)
  long count() {
    return jdbc.sql("select count(*) from mail").query(Long.class).single();
  }

  @Transactional(readOnly = true)
  Optional<MailRow> find(UUID id) {
    return jdbc.sql("select * from mail where id = :id")
        .param("id", id)
        .query((row, _) -> row(row))
        .optional();
  }

  /**
   * Queues a mail that waits in the outbox or failed; false when it was sent or SMTP is not set up.
   */
  @Transactional
  boolean sendAgain(UUID id) {
    if (!smtp.configured()) {
      return false;
    }
    int queued =
        jdbc.sql("update mail set state = 'QUEUED' where id = :id and state in ('OUTBOX','FAILED')")
            .param("id", id)
            .update();
    if (queued == 1) {
      jobs.forHouse(MailSending.job(id, clock.instant()));
    }
    return queued == 1;
  }

  private static MailRow row(ResultSet row) throws SQLException {
    return new MailRow(
        row.getObject("id", UUID.class),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("state"),
        Optional.ofNullable(row.getString("error")),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  /** A line break in a subject would start another header. */
  private static String oneLine(String subject) {
    return subject.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
