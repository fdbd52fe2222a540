// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Role;
import dev.assay.server.fairness.GroupAnswers;
import dev.assay.server.mail.Mailbox;
import dev.assay.server.mail.Mailbox.Letter;
import dev.assay.server.page.Words;
import dev.assay.server.today.Attention;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What candidates ask for: another date, more time, their data, its deletion. */
@Component
@Profile("web")
class CandidateRequests implements Attention {
  private final GroupAnswers groups;
  private final JdbcClient jdbc;
  private final Mailbox mailbox;
  private final Words words;
  private final Clock clock;

  CandidateRequests(
      GroupAnswers groups, JdbcClient jdbc, Mailbox mailbox, Words words, Clock clock) {
    this.groups = groups;
    this.jdbc = jdbc;
    this.mailbox = mailbox;
    this.words = words;
    this.clock = clock;
  }

  /**
   * A request that waits for an answer.
   *
   * @param kind {@code ANOTHER_DATE}, {@code MORE_TIME}, {@code MY_DATA}, {@code DELETION} or
   *     {@code QUESTION}
   */
  record Request(
      UUID id,
      UUID invitation,
      UUID test,
      String testName,
      String candidate,
      Optional<String> email,
      String kind,
      String message,
      Instant createdAt) {}

  @Transactional(readOnly = true)
  List<Request> open() {
    return jdbc.sql(
            """
            select r.*, i.candidate_name, i.candidate_email, t.id as test_id, t.name as test_name
            from candidate_request r join person_invitation i on i.id = r.invitation_id
            join test_version v on v.id = i.test_version_id join test t on t.id = v.test_id
            where r.answered_at is null order by r.created_at
            """)
        .query((row, _) ->
            new Request(
                row.getObject("id", UUID.class),
                row.getObject("invitation_id", UUID.class),
                row.getObject("test_id", UUID.class),
                row.getString("test_name"),
                row.getString("candidate_name"),
                Optional.ofNullable(row.getString("candidate_email")),
                row.getString("kind"),
                row.getString("message"),
                row.getObject("created_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Answers a request, by mail where there is an address; false when somebody was quicker. */
  @Transactional
  boolean answer(UUID id, String answer, TeamMember by, Locale locale) {
    Optional<Request> request = open().stream().filter(one -> one.id().equals(id)).findFirst();
    int answered =
        jdbc.sql(
                """
                update candidate_request set answered_at = :now, answer = :answer
                where id = :id and answered_at is null
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("answer", answer)
            .param("id", id)
            .update();
    request
        .filter(_ -> answered == 1)
        .ifPresent(one ->
            one.email()
                .ifPresent(email ->
                    mailbox.post(
                        new Letter(
                            email,
                            words.in(locale).of("invitation.request.mail.subject", one.testName()),
                            words
                                .in(locale)
                                .of(
                                    "invitation.request.mail.body",
                                    one.candidate(),
                                    answer,
                                    by.name()),
                            "ANSWER",
                            Optional.of(one.invitation())))));
    return answered == 1;
  }

  /** Deletes everything of the invitation's candidate, the attempt and its mails included. */
  @Transactional
  void deleteEverythingOf(UUID invitation) {
    groups.forget(invitation);
    jdbc.sql("delete from mail where invitation_id = :id").param("id", invitation).update();
    jdbc.sql("delete from invitation where id = :id").param("id", invitation).update();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Notice> forMember(TeamMember member) {
    if (member.role() != Role.OWNER && member.role() != Role.RECRUITER) {
      return List.of();
    }
    long waiting = open().size();
    return waiting == 0
        ? List.of()
        : List.of(new Notice("invitation.notice.requests", waiting, "/requests"));
  }
}
