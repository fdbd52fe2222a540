// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.skills;

import dev.assay.demand.skills.Mention.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds skills by sentences that mean what a skill is about, whatever words they use. Only skills
 * that the dictionary did not find are looked for, and of each only the closest sentence counts.
 */
final class MeaningFinder {
  /** The cosine from which a sentence means a skill: best on the ads that are for tuning. */
  static final double CLOSE = 0.55;

  private static final int SHORTEST = 20;
  private static final int LONGEST = 300;

  private final Map<String, List<String>> phrases;
  private final SentenceVectors model;
  private final Map<String, List<float[]>> vectors = new LinkedHashMap<>();

  MeaningFinder(Map<String, List<String>> phrases, SentenceVectors model) {
    this.phrases = phrases;
    this.model = model;
  }

  /** Sentences that mean skills which are not known yet. */
  List<Mention> mentions(String text, List<Clause> clauses, Wanted wanted, Set<String> known) {
    List<Integer> sentences = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      int length = clauses.get(i).end() - clauses.get(i).start();
      if (length >= SHORTEST
          && length <= LONGEST
          && wanted.at(i, clauses.get(i).start(), true).isPresent()) {
        sentences.add(i);
      }
    }
    List<float[]> said =
        model.of(sentences.stream().map(i -> clauses.get(i).in(text).strip()).toList());
    List<Mention> mentions = new ArrayList<>();
    vectors()
        .forEach((skill, described) -> {
          if (!known.contains(skill)) {
            closest(skill, described, text, clauses, sentences, said, wanted)
                .ifPresent(mentions::add);
          }
        });
    return mentions;
  }

  private static Optional<Mention> closest(
      String skill,
      List<float[]> described,
      String text,
      List<Clause> clauses,
      List<Integer> sentences,
      List<float[]> said,
      Wanted wanted) {
    double best = CLOSE;
    Optional<Mention> closest = Optional.empty();
    for (int i = 0; i < said.size(); i++) {
      float[] sentence = said.get(i);
      double similarity =
          described.stream().mapToDouble(phrase -> cosine(phrase, sentence)).max().orElse(-1);
      if (similarity >= best) {
        best = similarity;
        Clause clause = clauses.get(sentences.get(i));
        int start = clause.start() + indent(clause.in(text));
        int end = clause.start() + clause.in(text).stripTrailing().length();
        Need need = wanted.at(sentences.get(i), clause.start(), true).orElseThrow();
        closest = Optional.of(new Mention(skill, start, end, need, Way.MEANING, similarity));
      }
    }
    return closest;
  }

  private static int indent(String text) {
    return text.length() - text.stripLeading().length();
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private synchronized Map<String, List<float[]>> vectors() {
    if (vectors.isEmpty()) {
      phrases.forEach((skill, texts) -> {
        if (!texts.isEmpty()) {
          vectors.put(skill, model.of(texts));
        }
      });
    }
    return vectors;
  }
}
