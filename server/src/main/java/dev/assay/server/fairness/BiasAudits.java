// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import dev.assay.psychometrics.fairness.BiasAudit;
import dev.assay.psychometrics.fairness.BiasAudit.Subject;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables that New York City's Local Law 144 of 2021 asks for: by sex, by ethnicity and by both
 * together. Made like all totals here: five people at a time, lists in steps of five, no group
 * under five. The law's independent auditor is not replaced by it.
 */
@Component
public class BiasAudits {
  private static final List<GroupQuestion> TRAITS =
      List.of(GroupQuestion.GENDER, GroupQuestion.ETHNICITY);

  private final GroupTotals totals;
  private final Pseudonyms pseudonyms;

  BiasAudits(GroupTotals totals, Pseudonyms pseudonyms) {
    this.totals = totals;
    this.pseudonyms = pseudonyms;
  }

  /**
   * One table of the audit.
   *
   * @param traits what its groups are made by: one question, or two
   * @param rows each group held against the one with the highest rate, those that can be shown
   */
  public record Table(List<GroupQuestion> traits, List<BiasAudit.Row> rows) {
    public Table {
      traits = List.copyOf(traits);
      rows = List.copyOf(rows);
    }

    /** The keys of a group's words in the message bundle, one a trait. */
    public List<String> words(BiasAudit.Row row) {
      String[] names = row.group().split(", ", -1);
      List<String> words = new ArrayList<>();
      for (int i = 0; i < names.length; i++) {
        words.add(traits.get(i).words(names[i]));
      }
      return words;
    }
  }

  /**
   * The tables in which at least two groups can be shown. Whoever is in the better half of the
   * ranking, in steps of five as well, counts as above the median: a median that moves person by
   * person would point at people.
   *
   * @param ranking invitations of the test with a score, best first
   * @param size how many of the best are taken; rounded down to a step of five
   */
  @Transactional(readOnly = true)
  public List<Table> of(UUID test, List<UUID> ranking, int size) {
    List<Subject> subjects = subjects(test, ranking, GroupTotals.listed(ranking.size(), size));
    return Stream.of(
            new Table(TRAITS.subList(0, 1), BiasAudit.byTrait(subjects, 0).rows()),
            new Table(TRAITS.subList(1, 2), BiasAudit.byTrait(subjects, 1).rows()),
            new Table(TRAITS, BiasAudit.byBoth(subjects, 0, 1).rows()))
        .filter(table -> table.rows().size() > 1)
        .toList();
  }

  private List<Subject> subjects(UUID test, List<UUID> ranking, int listed) {
    Map<String, Map<GroupQuestion, String>> known = totals.known(test);
    List<byte[]> names = pseudonyms.of(ranking);
    int half = GroupTotals.listed(ranking.size(), ranking.size() / 2);
    List<Subject> subjects = new ArrayList<>();
    for (int place = 0; place < names.size(); place++) {
      var answers = known.getOrDefault(HexFormat.of().formatHex(names.get(place)), Map.of());
      subjects.add(
          new Subject(
              place < listed,
              OptionalDouble.of(place < half ? 1 : 0),
              TRAITS.stream().map(trait -> Optional.ofNullable(answers.get(trait))).toList()));
    }
    return subjects;
  }
}
