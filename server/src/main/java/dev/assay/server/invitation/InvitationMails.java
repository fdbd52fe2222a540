// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import dev.assay.server.invitation.JdbcInvitations.TestFacts;
import dev.assay.server.mail.Mailbox;
import dev.assay.server.mail.Mailbox.Letter;
import dev.assay.server.page.Text;
import dev.assay.server.page.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The words of invitation mails. Their recipients' zones are unknown, so times say UTC. */
@Component
class InvitationMails {
  private final Mailbox mailbox;
  private final Words words;

  InvitationMails(Mailbox mailbox, Words words) {
    this.mailbox = mailbox;
    this.words = words;
  }

  /** Which mail it is; each has a subject and a body in the bundle. */
  enum Kind {
    INVITATION,
    REMINDER,
    CANCELLATION
  }

  void send(
      Kind kind,
      UUID invitation,
      String name,
      String email,
      TestFacts test,
      double timeMultiplier,
      Instant expires,
      String link,
      Locale locale) {
    Text text = words.in(locale);
    String key = "invitation.mail." + kind.name().toLowerCase(Locale.ROOT);
    String until =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneOffset.UTC)
                .format(expires)
            + " UTC";
    long minutes = Math.round(test.minutes() * timeMultiplier);
    mailbox.post(
        new Letter(
            email,
            text.of(key + ".subject", test.organisation(), test.name()),
            text.of(key + ".body", name, test.organisation(), test.name(), minutes, until, link),
            kind.name(),
            Optional.of(invitation)));
  }
}
