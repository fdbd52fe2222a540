// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.followup.FollowUpView;
import dev.assay.server.followup.FollowUps;
import dev.assay.server.followup.FollowUps.Work;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Text;
import dev.assay.server.shortlist.AttemptRecords.ItemRecord;
import dev.assay.server.shortlist.DossierView.Sitting;
import dev.assay.server.shortlist.HandedInCode.Code;
import dev.assay.server.shortlist.InterviewView.About;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions about what a candidate handed in, for the people who talk with the candidate. */
@Component
@Profile("web")
class Interviews {
  private final Shortlists shortlists;
  private final HandedInCode handedIn;
  private final FollowUps followUps;
  private final TransactionTemplate transactions;

  Interviews(
      Shortlists shortlists,
      HandedInCode handedIn,
      FollowUps followUps,
      TransactionTemplate transactions) {
    this.shortlists = shortlists;
    this.handedIn = handedIn;
    this.followUps = followUps;
    this.transactions = transactions;
  }

  /** All questions about what was handed in; none before. */
  @Transactional(readOnly = true)
  InterviewView of(UUID test, UUID invitation, Text text) {
    String name = shortlists.requireReadable(test);
    Standing candidate = shortlists.candidate(test, invitation);
    List<About> answers =
        handedIn.of(invitation).stream().flatMap(code -> about(code, text).stream()).toList();
    return new InterviewView(test, name, invitation, candidate.name(), answers);
  }

  private Optional<About> about(Code code, Text text) {
    return followUps
        .about(work(code), text)
        .map(questions -> new About(code.position(), code.title(), questions));
  }

  /** The questions about one answer; empty where it has no code, or was not handed in. */
  Optional<FollowUpView> questions(Sitting sitting, ItemRecord item, Text text) {
    return handedIn.of(sitting, item).flatMap(code -> followUps.about(work(code), text));
  }

  /**
   * Asks the model for questions about one answer. Not inside a transaction: it may take a while.
   *
   * @return why there are none, in a sentence; empty when there are
   * @throws Refusal when there is no such answer, or no model may be asked
   */
  Optional<String> ask(UUID test, UUID invitation, int position, Text text) {
    Optional<Work> work =
        transactions.execute(_ -> {
          shortlists.candidate(test, invitation);
          return handedIn.of(invitation).stream()
              .filter(code -> code.position() == position)
              .findFirst()
              .map(Interviews::work);
        });
    return followUps.ask(work.orElseThrow(() -> Refusal.notFound("answer")), text);
  }

  private static Work work(Code code) {
    return new Work(code.attempt(), code.position(), code.view(), code.files());
  }
}
