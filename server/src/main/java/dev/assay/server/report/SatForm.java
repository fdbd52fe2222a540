// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.items.ItemHash;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.blueprint.PublishedTest;
import dev.assay.server.scoring.Evidence;
import dev.assay.server.shortlist.Standing;
import dev.assay.server.shortlist.Standing.Progress.Scored;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The items of one version and what the people reached on them who sat it.
 *
 * @param entries in the order of the form
 * @param people those with a score, the latest first
 */
record SatForm(PublishedTest version, List<BankEntry> entries, List<Standing> people) {
  SatForm {
    entries = List.copyOf(entries);
    people =
        people.stream()
            .sorted(Comparator.comparing((Standing one) -> sitting(one).submitted()).reversed())
            .toList();
  }

  private static Scored sitting(Standing one) {
    return one.scored().orElseThrow();
  }

  List<Scored> sittings() {
    return people.stream().map(SatForm::sitting).toList();
  }

  /** Whether a sitting was of this version: the same items in the same order. */
  static boolean isOf(PublishedTest version, Standing one) {
    return version.items().stream()
        .map(ItemHash::hex)
        .toList()
        .equals(ordered(sitting(one)).stream().map(Evidence.Item::hash).toList());
  }

  /** People by items; our own faults are missing, what was omitted is the lowest category. */
  ResponseMatrix matrix() {
    byte[][] columns = new byte[entries.size()][people.size()];
    for (int i = 0; i < people.size(); i++) {
      List<Evidence.Item> items = ordered(sitting(people.get(i)));
      for (int j = 0; j < items.size(); j++) {
        columns[j][i] = (byte) items.get(j).category().orElse(ResponseMatrix.MISSING);
      }
    }
    return ResponseMatrix.ofColumns(columns);
  }

  /** How the items measure, by the parameters of the latest sitting; else by their authors. */
  List<ItemModel> models() {
    return people.isEmpty()
        ? entries.stream().map(BankEntry::model).toList()
        : ordered(sitting(people.getFirst())).stream()
            .map(item -> item.parameters().toModel())
            .toList();
  }

  /** Whether an item's parameters are still its author's estimate. */
  boolean expected(int item) {
    return people.isEmpty()
        || ordered(sitting(people.getFirst())).get(item).parameters().expected();
  }

  /** How many left an item without an answer. */
  int omitted(int item) {
    return (int)
        people.stream()
            .map(one -> ordered(sitting(one)).get(item))
            .filter(given -> given.category().isPresent() && !given.answered())
            .count();
  }

  /** The skill of the blueprint that an item counts for. */
  String skill(int item) {
    String own = entries.get(item).manifest().skill();
    return version.blueprint().covering(own).orElse(own);
  }

  /** The numbers of the items that count for a skill, from 0. */
  List<Integer> itemsOf(String skill) {
    return IntStream.range(0, entries.size()).filter(j -> skill(j).equals(skill)).boxed().toList();
  }

  /** The most points that the form can give: one a score category above the lowest. */
  int most() {
    return entries.stream().mapToInt(entry -> entry.manifest().categories() - 1).sum();
  }

  List<UUID> attempts() {
    return sittings().stream().map(Scored::attempt).toList();
  }

  private static List<Evidence.Item> ordered(Scored sitting) {
    return sitting.score().evidence().items().stream()
        .sorted(Comparator.comparingInt(Evidence.Item::position))
        .toList();
  }
}
