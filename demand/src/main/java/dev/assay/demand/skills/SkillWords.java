// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.skills;

import dev.assay.items.Findings;
import dev.assay.items.SkillTree;
import dev.assay.items.UnreadableItem;
import dev.assay.items.YamlFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The dictionary: by skill, the words that mean it and phrases that say what it is about. The file
 * explains itself: {@code content/demand/words.yaml}.
 */
public final class SkillWords {
  private final List<Term> terms;
  private final Map<String, List<String>> phrases;
  private final Map<String, String> outside;

  private SkillWords(
      List<Term> terms, Map<String, List<String>> phrases, Map<String, String> outside) {
    this.terms = List.copyOf(terms);
    this.phrases = phrases;
    this.outside = outside;
  }

  /**
   * Reads the dictionary.
   *
   * @throws UnreadableItem naming every place that is wrong
   */
  public static SkillWords parse(String file, String yaml, SkillTree tree) {
    Findings findings = new Findings();
    List<Term> terms = new ArrayList<>();
    Map<String, List<String>> phrases = new LinkedHashMap<>();
    Map<String, String> outside = new LinkedHashMap<>();
    YamlFields.parse(file, yaml, findings)
        .ifPresent(skills -> {
          for (String skill : skills.names()) {
            boolean known = skill.startsWith(FoundSkill.OUTSIDE) || tree.find(skill).isPresent();
            if (!known) {
              findings.error(skills.where(skill), "is not a node of skills.yaml");
            }
            skills
                .mapping(skill)
                .ifPresent(fields -> {
                  terms.addAll(terms(skill, fields));
                  phrases.put(skill, fields.texts("phrases"));
                  if (skill.startsWith(FoundSkill.OUTSIDE)) {
                    outside.put(skill, fields.text("name"));
                  }
                  fields.refuseUnknown(Set.of());
                });
          }
        });
    findings.throwIfErrors();
    return new SkillWords(terms, phrases, outside);
  }

  private static List<Term> terms(String skill, YamlFields fields) {
    List<Term> terms = new ArrayList<>();
    List<Pattern> never = patterns(fields.texts("never"));
    for (String words : fields.texts("words")) {
      terms.add(sure(skill, Term.wholeWords(words, false), never));
    }
    for (String words : fields.texts("exact")) {
      terms.add(sure(skill, Term.wholeWords(words, true), never));
    }
    for (YamlFields unsure : fields.mappings("unsure")) {
      terms.add(
          new Term(
              skill,
              Term.wholeWords(unsure.text("word"), unsure.flag("exact", false)),
              false,
              never,
              patterns(unsure.texts("before")),
              patterns(unsure.texts("after")),
              patterns(unsure.texts("with")),
              unsure.flag("listed", false)));
      unsure.refuseUnknown(Set.of());
    }
    return terms;
  }

  private static Term sure(String skill, Pattern pattern, List<Pattern> never) {
    return new Term(skill, pattern, true, never, List.of(), List.of(), List.of(), false);
  }

  private static List<Pattern> patterns(List<String> words) {
    return words.stream().map(word -> Term.wholeWords(word, false)).toList();
  }

  List<Term> terms() {
    return terms;
  }

  /** By skill, what it is about in the words of ads: for the sentence model. */
  Map<String, List<String>> phrases() {
    return phrases;
  }

  /** The name of a skill that the tree does not have. */
  public Optional<String> outsideName(String skill) {
    return Optional.ofNullable(outside.get(skill));
  }
}
