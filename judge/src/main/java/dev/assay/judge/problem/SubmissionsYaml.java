// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import dev.assay.judge.Verdict;
import dev.assay.judge.problem.Promise.ByCases;
import dev.assay.judge.problem.Promise.Requirement;
import dev.assay.judge.problem.Promise.ScoreRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code submissions/submissions.yaml}: globs and what holds for whom they match. */
final class SubmissionsYaml {
  private static final Set<String> KEYS =
      Set.of(
          "language",
          "entrypoint",
          "authors",
          "model_solution",
          "permitted",
          "required",
          "score",
          "message",
          "use_for_time_limit");
  private static final Set<Verdict> ALL = Set.of(Verdict.AC, Verdict.WA, Verdict.TLE, Verdict.RTE);

  private final Settings yaml;

  SubmissionsYaml(Settings yaml) {
    this.yaml = yaml;
  }

  Optional<String> language(String path) {
    return matching(path).stream().flatMap(s -> s.string("language").stream()).findFirst();
  }

  Optional<String> entryPoint(String path) {
    return matching(path).stream().flatMap(s -> s.string("entrypoint").stream()).findFirst();
  }

  /** What is promised; empty when neither the folder's name nor a glob says anything. */
  Optional<Promise> promise(String folder, String path) {
    Optional<Requirement> standard = FolderPromises.requirement(folder);
    List<Requirement> requirements = new ArrayList<>();
    if (yaml.isMap(folder)) {
      requirements.add(requirement(yaml.map(folder), CasePattern.everything(), standard));
      groups(yaml.map(folder), requirements);
    } else {
      standard.ifPresent(requirements::add);
    }
    for (String glob : yaml.keys()) {
      if (!glob.equals(folder) && yaml.isMap(glob) && CasePattern.of(glob).matches(path)) {
        Settings own = yaml.map(glob);
        if (own.keys().stream()
            .anyMatch(
                Set.of("permitted", "required", "score", "message", "use_for_time_limit")
                    ::contains)) {
          requirements.add(requirement(own, CasePattern.everything(), Optional.empty()));
        }
        groups(own, requirements);
      }
    }
    if (requirements.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ByCases(expected(requirements), requirements));
  }

  private List<Settings> matching(String path) {
    return yaml.keys().stream()
        .filter(glob -> yaml.isMap(glob) && CasePattern.of(glob).matches(path))
        .map(yaml::map)
        .toList();
  }

  private static void groups(Settings own, List<Requirement> requirements) {
    for (String key : own.keys()) {
      if (!KEYS.contains(key) && own.isMap(key)) {
        requirements.add(requirement(own.map(key), CasePattern.of(key), Optional.empty()));
      } else if (!KEYS.contains(key)) {
        own.warning(key, "'" + key + "' is not a key of this format: ignored");
      }
    }
  }

  private static Requirement requirement(
      Settings own, CasePattern cases, Optional<Requirement> standard) {
    Optional<String> use = own.string("use_for_time_limit");
    boolean below = use.filter("lower"::equals).isPresent();
    boolean above = use.filter("upper"::equals).isPresent();
    Set<Verdict> permitted =
        verdicts(own, "permitted")
            .or(() -> standard.map(Requirement::permitted))
            .orElse(below ? Set.of(Verdict.AC, Verdict.WA, Verdict.RTE) : ALL);
    boolean lower =
        below || use.map("true"::equalsIgnoreCase).orElse(true) && !permitted.contains(Verdict.TLE);
    return new Requirement(
        cases,
        permitted,
        verdicts(own, "required")
            .or(() -> standard.map(Requirement::required))
            .orElse(above ? Set.of(Verdict.TLE) : ALL),
        score(own),
        own.string("message").filter(text -> !text.isEmpty()),
        lower);
  }

  private static Optional<Set<Verdict>> verdicts(Settings own, String key) {
    return own.strings(key)
        .map(words -> {
          Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
          for (String word : words) {
            ALL.stream().filter(v -> v.name().equals(word)).forEach(verdicts::add);
            if (ALL.stream().noneMatch(v -> v.name().equals(word))) {
              own.error(key, "'" + word + "' is not one of AC, WA, TLE, RTE");
            }
          }
          return verdicts;
        });
  }

  private static Optional<ScoreRange> score(Settings own) {
    List<String> words = own.strings("score").orElse(List.of());
    try {
      return switch (words.size()) {
        case 0 -> Optional.empty();
        case 1 -> {
          double score = Double.parseDouble(words.getFirst());
          yield Optional.of(new ScoreRange(score, score));
        }
        case 2 ->
            Optional.of(
                new ScoreRange(Double.parseDouble(words.get(0)), Double.parseDouble(words.get(1))));
        default -> throw new NumberFormatException();
      };
    } catch (NumberFormatException e) {
      own.error("score", "'score' is a number or a list of two");
      return Optional.empty();
    }
  }

  private static Set<Verdict> expected(List<Requirement> requirements) {
    return requirements.stream()
        .map(Requirement::required)
        .filter(required -> !required.equals(ALL))
        .findFirst()
        .orElse(requirements.getFirst().permitted());
  }
}
