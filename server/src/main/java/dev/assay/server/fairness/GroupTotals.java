// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import dev.assay.psychometrics.fairness.Disclosure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Totals of what candidates said of themselves, made so that nobody can be singled out by looking
 * twice: people arrive in them five at a time, a list counts in steps of five, and neither a group
 * of fewer than five nor one that would give it away is shown.
 */
@Component
class GroupTotals {
  /** The least number of people that a total speaks of. */
  static final int LEAST = GroupAnswers.BATCH;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Pseudonyms pseudonyms;

  GroupTotals(JdbcClient jdbc, JsonMapper json, Pseudonyms pseudonyms) {
    this.jdbc = jdbc;
    this.json = json;
    this.pseudonyms = pseudonyms;
  }

  /**
   * One group's part in a selection.
   *
   * @param people of the group in the ranking
   * @param listed how many of them are on the list
   */
  record Group(GroupQuestion question, String group, int people, int listed) {}

  /**
   * @param answered how many people of the ranking these totals know something of, rounded down to
   *     a step of five
   * @param listed how many of the best the list holds here: the last step of five
   * @param groups those with enough people, in the order of the questions
   */
  record Totals(int answered, int listed, List<Group> groups) {
    Totals {
      groups = List.copyOf(groups);
    }

    /** The groups of one question. */
    List<Group> of(GroupQuestion question) {
      return groups.stream().filter(group -> group.question() == question).toList();
    }
  }

  /**
   * How groups fare when the best so many are taken.
   *
   * @param ranking invitations of the test with a score, best first
   * @param size how many are taken; rounded down to a step of five
   */
  @Transactional(readOnly = true)
  Totals of(UUID test, List<UUID> ranking, int size) {
    Map<String, Map<GroupQuestion, String>> known = known(test);
    int listed = listed(ranking.size(), size);
    Map<String, int[]> counts = new HashMap<>();
    int answered = 0;
    List<byte[]> names = pseudonyms.of(ranking);
    for (int place = 0; place < names.size(); place++) {
      var answers = known.getOrDefault(HexFormat.of().formatHex(names.get(place)), Map.of());
      answered += answers.isEmpty() ? 0 : 1;
      boolean on = place < listed;
      answers.forEach((question, group) -> {
        int[] count = counts.computeIfAbsent(question.words(group), _ -> new int[2]);
        count[0]++;
        count[1] += on ? 1 : 0;
      });
    }
    return new Totals(answered - answered % LEAST, listed, groups(counts));
  }

  /** How many of a ranking a list of this size counts here: everybody, or the last step of five. */
  static int listed(int ranked, int size) {
    return size >= ranked ? ranked : size - size % LEAST;
  }

  private static List<Group> groups(Map<String, int[]> counts) {
    List<Group> groups = new ArrayList<>();
    for (GroupQuestion question : GroupQuestion.values()) {
      List<int[]> all =
          question.groups().stream()
              .map(group -> counts.getOrDefault(question.words(group), new int[2]))
              .toList();
      boolean[] hidden = Disclosure.hidden(all.stream().mapToInt(count -> count[0]).toArray());
      for (int i = 0; i < hidden.length; i++) {
        if (!hidden[i]) {
          groups.add(new Group(question, question.groups().get(i), all.get(i)[0], all.get(i)[1]));
        }
      }
    }
    return groups;
  }

  /** Answers by pseudonym; of batches that are not full nothing is read. */
  Map<String, Map<GroupQuestion, String>> known(UUID test) {
    Map<String, Map<GroupQuestion, String>> known = new HashMap<>();
    jdbc.sql(
            """
            select encode(pseudonym, 'hex') as name, answers::text as answers from fairness.answer
            where test_id = :test and batch in (
              select batch from fairness.answer where test_id = :test
              group by batch having count(*) >= :least)
            """)
        .param("test", test)
        .param("least", LEAST)
        .query(row -> {
          known.put(
              row.getString("name"),
              json.readValue(
                  row.getString("answers"), new TypeReference<Map<GroupQuestion, String>>() {}));
        });
    return known;
  }
}
