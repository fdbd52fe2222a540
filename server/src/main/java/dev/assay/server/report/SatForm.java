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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /**
   * Whether a sitting was of this version: the same items in the same order, or where it adapts
   * some of them.
   */
  static boolean isOf(PublishedTest version, Standing one) {
    List<String> form = version.items().stream().map(ItemHash::hex).toList();
    List<String> given = ordered(sitting(one)).stream().map(Evidence.Item::hash).toList();
    return version.rules().adaptive().isPresent()
        ? Set.copyOf(form).containsAll(given)
        : form.equals(given);
  }

  /** Whether people had different items. */
  boolean adapts() {
    return version.rules().adaptive().isPresent();
  }

  /**
   * People by items; our own faults and what somebody was not given are missing, what was omitted
   * is the lowest category.
   */
  ResponseMatrix matrix() {
    byte[][] columns = new byte[entries.size()][people.size()];
    for (byte[] column : columns) {
      Arrays.fill(column, ResponseMatrix.MISSING);
    }
    Map<String, Integer> places = new HashMap<>();
    entries.forEach(entry -> places.put(entry.hash().hex(), places.size()));
    for (int i = 0; i < people.size(); i++) {
      for (Evidence.Item item : evidence(people.get(i))) {
        Integer place = places.get(item.hash());
        if (place != null && item.category().isPresent()) {
          columns[place][i] = (byte) item.category().getAsInt();
        }
      }
    }
    return ResponseMatrix.ofColumns(columns);
  }

  /** How the items measure, by the parameters of the latest sitting; else by their authors. */
  List<ItemModel> models() {
    return IntStream.range(0, entries.size())
        .mapToObj(item ->
            given(item)
                .findFirst()
                .map(found -> found.parameters().toModel())
                .orElseGet(() -> entries.get(item).model()))
        .toList();
  }

  /** Whether an item's parameters are still its author's estimate. */
  boolean expected(int item) {
    return given(item).findFirst().map(found -> found.parameters().expected()).orElse(true);
  }

  /** How many were given an item that has no grade through a fault of ours. */
  int faults(int item) {
    return (int) given(item).filter(found -> found.category().isEmpty()).count();
  }

  /** How many left an item without an answer. */
  int omitted(int item) {
    return (int)
        given(item).filter(found -> found.category().isPresent() && !found.answered()).count();
  }

  /** What became of an item in the sittings that had it, the latest first. */
  private Stream<Evidence.Item> given(int item) {
    String hash = entries.get(item).hash().hex();
    return people.stream()
        .flatMap(one -> evidence(one).stream().filter(found -> found.hash().equals(hash)).limit(1));
  }

  private static List<Evidence.Item> evidence(Standing one) {
    return sitting(one).score().evidence().items();
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
