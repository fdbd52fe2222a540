// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.likeness.Likenesses;
import dev.assay.server.page.Refusal;
import dev.assay.server.shortlist.AttemptRecords.ItemRecord;
import dev.assay.server.shortlist.DossierView.Sitting;
import dev.assay.server.shortlist.HandedInCode.Code;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A candidate's code beside what models were recorded to answer. */
@Component
@Profile("web")
class Comparisons {
  private final Shortlists shortlists;
  private final HandedInCode handedIn;
  private final Likenesses likenesses;

  Comparisons(Shortlists shortlists, HandedInCode handedIn, Likenesses likenesses) {
    this.shortlists = shortlists;
    this.handedIn = handedIn;
    this.likenesses = likenesses;
  }

  /** Whether an answer can be compared; empty where it has no code, or was not handed in. */
  Optional<Boolean> measured(Sitting sitting, ItemRecord record) {
    return handedIn.of(sitting, record).map(code -> likenesses.measures(code.hash()));
  }

  /**
   * The comparison of one answer.
   *
   * @throws Refusal when no such answer was handed in, or it has no code
   */
  @Transactional(readOnly = true)
  ComparisonView of(UUID test, UUID invitation, int position) {
    String name = shortlists.requireReadable(test);
    Standing candidate = shortlists.candidate(test, invitation);
    Code code =
        handedIn.of(invitation).stream()
            .filter(one -> one.position() == position)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("answer"));
    return new ComparisonView(
        test,
        name,
        invitation,
        candidate.name(),
        position,
        code.title(),
        likenesses.of(
            new Likenesses.Answer(
                code.attempt(),
                code.hash(),
                code.item().manifest().type(),
                code.view(),
                code.files())));
  }
}
