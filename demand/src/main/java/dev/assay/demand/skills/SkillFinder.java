// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.skills;

import dev.assay.demand.JobAd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the skills that an ad asks for: by the words of a dictionary and, where a sentence model is
 * given, by sentences that mean one the dictionary has missed. Where that model does not run, it
 * finds by words alone, and {@link #wordsAlone} says why. Thread-safe.
 */
public final class SkillFinder {
  private final WordFinder words;
  private final Optional<MeaningFinder> meaning;
  private volatile Optional<String> wordsAlone = Optional.empty();

  private SkillFinder(WordFinder words, Optional<MeaningFinder> meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  /** A finder by words alone. */
  public static SkillFinder byWords(SkillWords words) {
    return new SkillFinder(new WordFinder(words), Optional.empty());
  }

  /** A finder by words and by meaning; the model is loaded when the first ad is searched. */
  public static SkillFinder byMeaning(SkillWords words, SentenceVectors model) {
    return new SkillFinder(
        new WordFinder(words), Optional.of(new MeaningFinder(words.phrases(), model)));
  }

  /** The skills of an ad, in the order in which it names them. */
  public List<FoundSkill> find(JobAd ad) {
    String text = ad.whole();
    List<Clause> clauses = Clauses.of(text);
    List<WordFinder.Hit> hits = words.hits(text, clauses);
    Set<Integer> naming = hits.stream().map(WordFinder.Hit::clause).collect(Collectors.toSet());
    List<Boolean> named = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      named.add(naming.contains(i));
    }
    Wanted wanted = new Wanted(text, clauses, named);
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      WordFinder.Hit hit = hits.get(i);
      boolean last = i + 1 == hits.size() || hits.get(i + 1).clause() != hit.clause();
      wanted
          .at(hit.clause(), hit.start(), last)
          .ifPresent(need -> mentions.add(WordFinder.mention(hit, need)));
    }
    Set<String> known = hits.stream().map(hit -> hit.term().skill()).collect(Collectors.toSet());
    mentions.addAll(meant(text, clauses, wanted, known));
    mentions.sort(Comparator.comparingInt(Mention::start));
    return FoundSkill.of(mentions);
  }

  private List<Mention> meant(String text, List<Clause> clauses, Wanted wanted, Set<String> known) {
    if (meaning.isEmpty() || wordsAlone.isPresent()) {
      return List.of();
    }
    try {
      return meaning.get().mentions(text, clauses, wanted, known);
    } catch (SentenceVectors.Unavailable e) {
      wordsAlone = Optional.of(String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  /** Why it finds by words alone although it was given a model; empty while the model runs. */
  public Optional<String> wordsAlone() {
    return wordsAlone;
  }
}
