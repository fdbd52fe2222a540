// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.items.ItemHash;
import dev.assay.items.Seniority;
import dev.assay.server.bank.BankEntry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calibrates what hangs together. Tests of different seniorities are on one scale through the items
 * they share; those that share none, not even by way of others, are calibrated apart, each on the
 * mean that is assumed for its people.
 */
final class Calibrator {
  /** A seniority of which fewer people have been tested waits. */
  static final int FEWEST = 50;

  private final Map<ItemHash, BankEntry> items;

  Calibrator(Map<ItemHash, BankEntry> items) {
    this.items = items;
  }

  /** Empty when no seniority has been tested often enough. */
  Optional<Findings> of(List<Sheet> sheets) {
    Map<Seniority, List<Sheet>> groups = new EnumMap<>(Seniority.class);
    sheets.forEach(
        sheet -> groups.computeIfAbsent(sheet.seniority(), _ -> new ArrayList<>()).add(sheet));
    groups.values().removeIf(group -> group.size() < FEWEST);
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    List<Findings> parts =
        connected(groups).stream().map(part -> new SharedScale(items, part).findings()).toList();
    return Optional.of(
        new Findings(
            parts.stream().mapToInt(Findings::persons).sum(),
            parts.stream().mapToDouble(Findings::logLikelihood).sum(),
            parts.stream().allMatch(Findings::converged),
            parts.stream().flatMap(part -> part.people().stream()).toList(),
            parts.stream().flatMap(part -> part.items().stream()).toList()));
  }

  /** The seniorities, put together where they share items. */
  private static List<Map<Seniority, List<Sheet>>> connected(Map<Seniority, List<Sheet>> groups) {
    Map<Seniority, Set<ItemHash>> given = new EnumMap<>(Seniority.class);
    groups.forEach((seniority, sheets) -> {
      Set<ItemHash> own = new HashSet<>();
      sheets.forEach(sheet -> own.addAll(sheet.categories().keySet()));
      given.put(seniority, own);
    });
    List<Map<Seniority, List<Sheet>>> parts = new ArrayList<>();
    Set<Seniority> left = EnumSet.copyOf(groups.keySet());
    while (!left.isEmpty()) {
      Map<Seniority, List<Sheet>> part = new EnumMap<>(Seniority.class);
      grow(left.iterator().next(), left, given)
          .forEach(seniority -> part.put(seniority, groups.getOrDefault(seniority, List.of())));
      parts.add(part);
    }
    return parts;
  }

  private static Set<Seniority> grow(
      Seniority first, Set<Seniority> left, Map<Seniority, Set<ItemHash>> given) {
    Set<Seniority> part = EnumSet.of(first);
    left.remove(first);
    for (Seniority other : EnumSet.copyOf(given.keySet())) {
      if (left.contains(other) && shares(given, first, other)) {
        part.addAll(grow(other, left, given));
      }
    }
    return part;
  }

  private static boolean shares(
      Map<Seniority, Set<ItemHash>> given, Seniority one, Seniority other) {
    return given.getOrDefault(one, Set.of()).stream()
        .anyMatch(given.getOrDefault(other, Set.of())::contains);
  }
}
