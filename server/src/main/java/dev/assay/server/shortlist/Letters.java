// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.mail.Mailbox.Letter;
import dev.assay.server.page.Text;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mails that go with a decision: proposed first, sent as somebody has read them. */
@Component
class Letters {
  static final int LONGEST_SUBJECT = 300;
  static final int LONGEST_BODY = 10_000;

  private final Shortlists shortlists;
  private final Decisions decisions;

  Letters(Shortlists shortlists, Decisions decisions) {
    this.shortlists = shortlists;
    this.decisions = decisions;
  }

  /** A mail as it would be sent; nothing is sent by proposing it. */
  LetterView propose(UUID test, Standing candidate, Stage stage, Text words) {
    Stage to = stage == Stage.ADVANCED ? Stage.ADVANCED : Stage.DECLINED;
    String key = "shortlist.letter." + (to == Stage.ADVANCED ? "advance" : "decline");
    String testName = shortlists.requireReadable(test);
    return new LetterView(
        test,
        candidate,
        shortlists.address(test, candidate.invitation()).isPresent(),
        to,
        words.of(key + ".subject", testName),
        words.of(key + ".body", candidate.name(), testName, Shortlists.reader().name()));
  }

  /** Moves the candidate and sends the mail; false, and nothing done, without an address. */
  boolean send(UUID test, Standing candidate, Stage stage, String subject, String body) {
    Optional<Letter> letter =
        shortlists
            .address(test, candidate.invitation())
            .map(email ->
                new Letter(email, subject, body, "DECISION", Optional.of(candidate.invitation())));
    if (letter.isPresent()) {
      decisions.move(Shortlists.reader(), test, candidate, stage, letter, "");
    }
    return letter.isPresent();
  }
}
