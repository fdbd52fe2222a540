// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.mail.Mailbox.Letter;
import dev.assay.server.page.Text;
import dev.assay.server.page.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Comments and decides for the team of the demonstration. Only there with {@code assay.demo}. */
@Component
@ConditionalOnProperty("assay.demo")
public class DemoDecisions {
  private final Standings standings;
  private final Decisions decisions;
  private final Cuts cuts;
  private final Words words;

  DemoDecisions(Standings standings, Decisions decisions, Cuts cuts, Words words) {
    this.standings = standings;
    this.decisions = decisions;
    this.cuts = cuts;
    this.words = words;
  }

  /** A comment under a candidate's answers. */
  @Transactional
  public void comment(TeamMember by, UUID invitation, String body) {
    decisions.comment(by, invitation, body);
  }

  /** Moves a candidate on without a mail. */
  @Transactional
  public void move(TeamMember by, UUID test, UUID invitation, Stage stage) {
    decisions.move(by, test, candidate(test, invitation), stage, Optional.empty(), "");
  }

  /** Advances or declines with the mail that the page would suggest. */
  @Transactional
  public void write(TeamMember by, UUID test, String testName, UUID invitation, Stage stage) {
    Standing candidate = candidate(test, invitation);
    Text text = words.in(Locale.ENGLISH);
    String kind = stage == Stage.ADVANCED ? "advance" : "decline";
    Letter letter =
        new Letter(
            candidate.email().orElseThrow(),
            text.of("shortlist.letter." + kind + ".subject", testName),
            text.of("shortlist.letter." + kind + ".body", candidate.name(), testName, by.name()),
            "DECISION",
            Optional.of(invitation));
    decisions.move(by, test, candidate, stage, Optional.of(letter), "");
  }

  private Standing candidate(UUID test, UUID invitation) {
    return standings.of(test, invitation, cuts.of(test)).orElseThrow();
  }
}
