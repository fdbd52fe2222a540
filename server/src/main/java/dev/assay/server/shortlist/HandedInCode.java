// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.items.CandidateView;
import dev.assay.items.ItemHash;
import dev.assay.items.ItemTypes;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankItem;
import dev.assay.server.itemtype.ItemRooms;
import dev.assay.server.itemtype.WrittenFile;
import dev.assay.server.shortlist.AttemptRecords.ItemRecord;
import dev.assay.server.shortlist.DossierView.Sitting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The code of answers that were handed in. Called inside a transaction. */
@Component
@Profile("web")
class HandedInCode {
  private final AttemptRecords records;
  private final Bank bank;
  private final ItemTypes types;
  private final ItemRooms rooms;

  HandedInCode(AttemptRecords records, Bank bank, ItemTypes types, ItemRooms rooms) {
    this.records = records;
    this.bank = bank;
    this.types = types;
    this.rooms = rooms;
  }

  /**
   * The code of one answer.
   *
   * @param view the item as the candidate saw it
   */
  record Code(
      UUID attempt, int position, BankItem item, CandidateView view, List<WrittenFile> files) {
    ItemHash hash() {
      return item.entry().hash();
    }

    String title() {
      return item.manifest().title();
    }
  }

  /** Of all answers of a candidate that have code, in the order of the items. */
  List<Code> of(UUID invitation) {
    return records
        .sitting(invitation)
        .map(sitting ->
            records.items(sitting.attempt()).stream()
                .flatMap(item -> of(sitting, item).stream())
                .toList())
        .orElse(List.of());
  }

  /** Of one answer; empty where it has none, or was not handed in. */
  Optional<Code> of(Sitting sitting, ItemRecord record) {
    if (sitting.submitted().isEmpty() || record.response().isEmpty()) {
      return Optional.empty();
    }
    BankItem item = bank.required(new ItemHash(record.item()));
    CandidateView view = types.view(item.document(), record.seed());
    List<WrittenFile> files = rooms.of(item.manifest().type()).code(view, record.response().get());
    return Optional.of(new Code(sitting.attempt(), record.position(), item, view, files))
        .filter(code -> !code.files().isEmpty());
  }
}
