// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.items.CandidateView;
import dev.assay.items.ItemHash;
import dev.assay.items.ItemTypes;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankItem;
import dev.assay.server.followup.FollowUpView;
import dev.assay.server.followup.FollowUps;
import dev.assay.server.followup.FollowUps.Work;
import dev.assay.server.itemtype.ItemRooms;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Text;
import dev.assay.server.shortlist.AttemptRecords.ItemRecord;
import dev.assay.server.shortlist.DossierView.Sitting;
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
  private final AttemptRecords records;
  private final Bank bank;
  private final ItemTypes types;
  private final ItemRooms rooms;
  private final FollowUps followUps;
  private final TransactionTemplate transactions;

  Interviews(
      Shortlists shortlists,
      AttemptRecords records,
      Bank bank,
      ItemTypes types,
      ItemRooms rooms,
      FollowUps followUps,
      TransactionTemplate transactions) {
    this.shortlists = shortlists;
    this.records = records;
    this.bank = bank;
    this.types = types;
    this.rooms = rooms;
    this.followUps = followUps;
    this.transactions = transactions;
  }

  /** All questions about what was handed in; none before. */
  @Transactional(readOnly = true)
  InterviewView of(UUID test, UUID invitation, Text text) {
    String name = shortlists.requireReadable(test);
    Standing candidate = shortlists.candidate(test, invitation);
    List<About> answers =
        handedIn(invitation)
            .map(sitting ->
                records.items(sitting.attempt()).stream()
                    .flatMap(item -> about(sitting, item, text).stream())
                    .toList())
            .orElse(List.of());
    return new InterviewView(test, name, invitation, candidate.name(), answers);
  }

  private Optional<About> about(Sitting sitting, ItemRecord item, Text text) {
    String title = item(item).manifest().title();
    return questions(sitting, item, text)
        .map(questions -> new About(item.position(), title, questions));
  }

  /** The questions about one answer; empty where it has no code, or was not handed in. */
  Optional<FollowUpView> questions(Sitting sitting, ItemRecord item, Text text) {
    return sitting.submitted().isEmpty()
        ? Optional.empty()
        : work(sitting, item).flatMap(work -> followUps.about(work, text));
  }

  /**
   * Asks the model for questions about one answer. Not inside a transaction: it may take a while.
   *
   * @return why there are none, in a sentence; empty when there are
   */
  Optional<String> ask(UUID test, UUID invitation, int position, Text text) {
    Optional<Work> work =
        transactions.execute(_ -> {
          shortlists.candidate(test, invitation);
          return handedIn(invitation)
              .flatMap(sitting ->
                  records.items(sitting.attempt()).stream()
                      .filter(item -> item.position() == position)
                      .findFirst()
                      .flatMap(item -> work(sitting, item)));
        });
    return followUps.ask(work.orElseThrow(() -> Refusal.notFound("answer")), text);
  }

  private Optional<Sitting> handedIn(UUID invitation) {
    return records.sitting(invitation).filter(sitting -> sitting.submitted().isPresent());
  }

  private Optional<Work> work(Sitting sitting, ItemRecord record) {
    BankItem item = item(record);
    CandidateView view = types.view(item.document(), record.seed());
    return record
        .response()
        .map(response ->
            new Work(
                sitting.attempt(),
                record.position(),
                view,
                rooms.of(item.manifest().type()).code(view, response)));
  }

  private BankItem item(ItemRecord record) {
    return bank.required(new ItemHash(record.item()));
  }
}
