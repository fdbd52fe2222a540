// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import dev.assay.judge.problem.Grading.Aggregation;
import dev.assay.judge.problem.Grading.ByGrader;
import dev.assay.judge.problem.Grading.ByMaximum;
import dev.assay.judge.problem.Grading.ScoreMode;
import dev.assay.judge.problem.Grading.VerdictMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads how a group's results become its result, from either format's group settings. */
final class GradingYaml {
  private static final Set<String> LEGACY_KEYS =
      Set.of(
          "on_reject",
          "grading",
          "grader_flags",
          "input_validator_flags",
          "output_validator_flags",
          "accept_score",
          "reject_score",
          "range");
  private static final Set<String> KEYS =
      Set.of(
          "max_score",
          "score_aggregation",
          "static_validation_score",
          "require_pass",
          "args",
          "input_validator_args",
          "static_validator_args",
          "output_validator_args",
          "input_visualizer_args",
          "output_visualizer_args",
          "full_feedback");

  private GradingYaml() {}

  static void warnUnknownLegacy(Settings yaml) {
    yaml.warnUnknown(LEGACY_KEYS);
  }

  static void warnUnknown(Settings yaml) {
    yaml.warnUnknown(KEYS);
  }

  static ByGrader legacy(Settings yaml, ByGrader above, boolean root, Metadata metadata) {
    boolean custom =
        yaml.string("grading").map("custom"::equals).orElse(above.program().isPresent());
    VerdictMode verdict = above.verdictMode();
    ScoreMode score = above.scoreMode();
    boolean ignoreSample = root && above.ignoreSample();
    boolean anyAccepted = above.acceptIfAnyAccepted();
    if (yaml.has("grader_flags")) {
      verdict = VerdictMode.WORST_ERROR;
      score = ScoreMode.SUM;
      ignoreSample = false;
      anyAccepted = false;
    }
    List<String> flags = List.of(yaml.string("grader_flags").orElse("").trim().split("\\s+", -1));
    for (String flag : custom ? List.<String>of() : flags) {
      switch (flag) {
        case "worst_error" -> verdict = VerdictMode.WORST_ERROR;
        case "first_error" -> verdict = VerdictMode.FIRST_ERROR;
        case "always_accept" -> verdict = VerdictMode.ALWAYS_ACCEPT;
        case "sum" -> score = ScoreMode.SUM;
        case "avg" -> score = ScoreMode.AVG;
        case "min" -> score = ScoreMode.MIN;
        case "max" -> score = ScoreMode.MAX;
        case "ignore_sample" -> ignoreSample = root;
        case "accept_if_any_accepted" -> anyAccepted = true;
        case "" -> {}
        default -> yaml.error("grader_flags", "'" + flag + "' is not a flag of the default grader");
      }
    }
    double[] range = range(yaml, above);
    return new ByGrader(
        breakOnReject(yaml, above),
        verdict,
        score,
        ignoreSample,
        anyAccepted,
        yaml.number("accept_score").orElse(above.acceptScore()),
        yaml.number("reject_score").orElse(above.rejectScore()),
        metadata.scoring() ? range[0] : above.least(),
        metadata.scoring() ? range[1] : above.most(),
        custom ? Optional.of(programFlags(yaml, flags, above)) : Optional.empty());
  }

  private static List<String> programFlags(Settings yaml, List<String> flags, ByGrader above) {
    return yaml.has("grader_flags")
        ? flags.stream().filter(flag -> !flag.isEmpty()).toList()
        : above.program().orElse(List.of());
  }

  private static boolean breakOnReject(Settings yaml, ByGrader above) {
    return yaml.string("on_reject")
        .map(word ->
            switch (word) {
              case "break", "first_error" -> true;
              case "continue", "worst_error", "grade" -> false;
              default -> {
                yaml.error("on_reject", "'on_reject' is break or continue");
                yield true;
              }
            })
        .orElse(above.breakOnReject());
  }

  private static double[] range(Settings yaml, ByGrader above) {
    String[] words = yaml.string("range").orElse("").trim().split("\\s+", -1);
    if (words.length == 2) {
      try {
        return new double[] {number(words[0]), number(words[1])};
      } catch (NumberFormatException e) {
        yaml.error("range", "'range' is two numbers");
      }
    } else if (yaml.has("range")) {
      yaml.error("range", "'range' is two numbers");
    }
    return new double[] {above.least(), above.most()};
  }

  private static double number(String word) {
    return switch (word) {
      case "inf", "+inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(word);
    };
  }

  /** The root of a 2025-09 scoring problem: samples are run, and the secret data decide. */
  static Grading scoredRoot() {
    ByGrader standard = ByGrader.standard();
    return new ByGrader(
        false,
        standard.verdictMode(),
        standard.scoreMode(),
        true,
        false,
        standard.acceptScore(),
        standard.rejectScore(),
        standard.least(),
        standard.most(),
        Optional.empty());
  }

  static Grading scored(Settings yaml, String name) {
    boolean secret = name.equals("secret");
    OptionalDouble most = secret ? OptionalDouble.of(100) : OptionalDouble.empty();
    if (yaml.string("max_score").filter("unbounded"::equals).isPresent()) {
      most = OptionalDouble.empty();
    } else if (yaml.has("max_score")) {
      most = yaml.number("max_score");
      if (most.isPresent() && most.getAsDouble() < 0) {
        yaml.error("max_score", "'max_score' is not negative");
      }
    }
    Aggregation aggregation =
        yaml.string("score_aggregation")
            .map(word ->
                switch (word) {
                  case "pass-fail" -> Aggregation.PASS_FAIL;
                  case "sum" -> Aggregation.SUM;
                  case "min" -> Aggregation.MIN;
                  default -> {
                    yaml.error("score_aggregation", "'score_aggregation' is pass-fail, sum or min");
                    yield Aggregation.PASS_FAIL;
                  }
                })
            .orElse(secret ? Aggregation.SUM : Aggregation.PASS_FAIL);
    if (aggregation == Aggregation.PASS_FAIL && most.isEmpty()) {
      yaml.error(
          "max_score", "'" + name + "' is worth all or nothing, so its 'max_score' must be said");
    }
    return new ByMaximum(most, aggregation, yaml.strings("require_pass").orElse(List.of()));
  }
}
