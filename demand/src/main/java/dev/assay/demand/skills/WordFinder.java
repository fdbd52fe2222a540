// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.skills;

import dev.assay.demand.skills.Mention.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds skills by the words of the dictionary. */
final class WordFinder {
  private static final Pattern JOINED =
      Pattern.compile("\\s*(,|/|\\+|&|\\(|\\)|:|and|or|und|y|,\\s*and|,\\s*or|\\d[\\d.+]*,?)*\\s*");
  private static final int FARTHEST = 12;

  private final SkillWords words;

  WordFinder(SkillWords words) {
    this.words = words;
  }

  /** A word of the dictionary in a text. */
  record Hit(Term term, int clause, int start, int end) {}

  List<Hit> hits(String text, List<Clause> clauses) {
    List<Hit> sure = new ArrayList<>();
    List<Hit> unsure = new ArrayList<>();
    for (Term term : words.terms()) {
      Matcher match = term.pattern().matcher(text);
      while (match.find()) {
        int clause = clauseAt(clauses, match.start());
        if (clause < 0) {
          continue;
        }
        Hit hit = new Hit(term, clause, match.start(), match.end());
        if (term.meant(text, match, clauses.get(clause), false)) {
          sure.add(hit);
        } else if (term.listed() && term.meant(text, match, clauses.get(clause), true)) {
          unsure.add(hit);
        }
      }
    }
    List<Hit> beside = unsure.stream().filter(hit -> besideAny(text, hit, sure)).toList();
    sure.addAll(beside);
    sure.sort(Comparator.comparingInt(Hit::start).thenComparingInt(hit -> -hit.end()));
    return longest(sure);
  }

  /** Without words that lie in longer ones which mean the same skill: Spring in Spring Boot. */
  private static List<Hit> longest(List<Hit> sorted) {
    List<Hit> kept = new ArrayList<>();
    for (Hit hit : sorted) {
      if (kept.stream().noneMatch(longer -> within(hit, longer))) {
        kept.add(hit);
      }
    }
    return kept;
  }

  private static boolean within(Hit hit, Hit longer) {
    return hit.term().skill().equals(longer.term().skill())
        && hit.start() >= longer.start()
        && hit.end() <= longer.end();
  }

  static Mention mention(Hit hit, Need need) {
    return new Mention(hit.term().skill(), hit.start(), hit.end(), need, Way.WORD, 1);
  }

  private static boolean besideAny(String text, Hit hit, List<Hit> sure) {
    return sure.stream()
        .anyMatch(other ->
            joined(text, other.end(), hit.start()) || joined(text, hit.end(), other.start()));
  }

  private static boolean joined(String text, int from, int to) {
    return to >= from
        && to - from <= FARTHEST
        && to > from
        && JOINED.matcher(text.substring(from, to)).matches()
        && !text.substring(from, to).isBlank();
  }

  private static int clauseAt(List<Clause> clauses, int position) {
    for (int i = 0; i < clauses.size(); i++) {
      if (position >= clauses.get(i).start() && position < clauses.get(i).end()) {
        return i;
      }
    }
    return -1;
  }
}
