// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the limits of a problem, and the time limit from wherever a package keeps it. */
final class LimitsYaml {
  private static final Set<String> KEYS =
      Set.of(
          "time_multiplier",
          "time_safety_margin",
          "time_multipliers",
          "time_limit",
          "time_resolution",
          "memory",
          "output",
          "code",
          "compilation_time",
          "compilation_memory",
          "validation_time",
          "validation_memory",
          "validation_output",
          "validation_passes");
  private static final Pattern INI_TIME_LIMIT =
      Pattern.compile("(?m)^\\s*timelimit\\s*=\\s*['\"]?([0-9.]+)['\"]?\\s*$");
  private static final double LONGEST_SECONDS = 600;

  private final PackageFiles files;
  private final Settings limits;
  private final Findings findings;

  LimitsYaml(PackageFiles files, Settings limits, Findings findings) {
    this.files = files;
    this.limits = limits;
    this.findings = findings;
  }

  ProblemLimits read(ProblemFormat format) {
    limits.warnUnknown(KEYS);
    boolean legacy = format == ProblemFormat.LEGACY;
    Settings factors = limits.map("time_multipliers");
    return new ProblemLimits(
        timeLimit(),
        atLeastOne(limits, "time_multiplier")
            .or(() -> atLeastOne(factors, "ac_to_time_limit"))
            .orElse(legacy ? 5.0 : 2.0),
        atLeastOne(limits, "time_safety_margin")
            .or(() -> atLeastOne(factors, "time_limit_to_tle"))
            .orElse(legacy ? 2.0 : 1.5),
        seconds(limits.positive("time_resolution").orElse(1)),
        mebibytes("memory", 2048),
        mebibytes("output", 8),
        whole("code", 128) << 10,
        Duration.ofSeconds(whole("compilation_time", 60)),
        mebibytes("compilation_memory", 2048),
        Duration.ofSeconds(whole("validation_time", 60)),
        mebibytes("validation_memory", 2048),
        mebibytes("validation_output", 8),
        (int) whole("validation_passes", 2));
  }

  private Optional<Duration> timeLimit() {
    return optional(limits.positive("time_limit"))
        .or(() -> inFile(".timelimit", Pattern.compile("([0-9.]+)")))
        .or(() -> inFile("domjudge-problem.ini", INI_TIME_LIMIT))
        .map(seconds -> {
          if (seconds > LONGEST_SECONDS) {
            findings.error(
                ProblemYaml.FILE,
                limits.line("time_limit"),
                "a time limit is at most " + (int) LONGEST_SECONDS + " seconds");
          }
          return seconds(Math.min(seconds, LONGEST_SECONDS));
        });
  }

  private Optional<Double> inFile(String path, Pattern pattern) {
    return files
        .at(path)
        .filter(file -> file.size() < 10_000)
        .flatMap(file -> {
          Matcher matcher = pattern.matcher(file.text().trim());
          if (matcher.find()) {
            try {
              double seconds = Double.parseDouble(matcher.group(1));
              return seconds > 0 ? Optional.of(seconds) : Optional.empty();
            } catch (NumberFormatException e) {
              findings.error(path, 0, "'" + matcher.group(1) + "' is not a time in seconds");
            }
          }
          return Optional.empty();
        });
  }

  private static Optional<Double> atLeastOne(Settings settings, String key) {
    OptionalDouble value = settings.number(key);
    if (value.isPresent() && value.getAsDouble() < 1) {
      settings.error(key, "'" + key + "' is at least 1");
      return Optional.empty();
    }
    return optional(value);
  }

  private long mebibytes(String key, long standard) {
    return whole(key, standard) << 20;
  }

  private long whole(String key, long standard) {
    double value = limits.positive(key).orElse(standard);
    if (value > 1_000_000) {
      limits.error(key, "'" + key + "' is too large");
      return standard;
    }
    return Math.max(1, (long) value);
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos((long) (seconds * 1e9));
  }

  private static Optional<Double> optional(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
