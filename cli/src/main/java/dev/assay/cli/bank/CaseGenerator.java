// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.judge.Judge;
import dev.assay.judge.Program;
import dev.assay.judge.RunLimits;
import dev.assay.judge.Trial;
import dev.assay.judge.Verdict;
import dev.assay.judge.language.Languages.Choice;
import dev.assay.judge.language.Sources;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has an item's own program make the inputs of a function. The program {@code generators/cases.*}
 * runs in the sandbox, reads a seed from standard input, and writes a line of JSON a case: {@code
 * {"case": "secret/01-small/1", "input": ...}}. The seed that was used last is in {@code
 * generators/seed.txt}.
 */
final class CaseGenerator {
  /** Where the seed is kept. */
  static final String SEED = "generators/seed.txt";

  private static final Pattern PROGRAM = Pattern.compile("generators/cases\\.[a-z]+");
  private static final Pattern NAME =
      Pattern.compile("(?:sample|secret)(?:/[a-z0-9][a-z0-9-]{0,60}){1,2}");
  private static final RunLimits LIMITS =
      new RunLimits(RunLimits.standard().time(), 1L << 30, 64L << 20);

  private final Judge judge;

  CaseGenerator(Judge judge) {
    this.judge = judge;
  }

  /** The program of an item that has one. */
  static Optional<String> in(Map<String, byte[]> files) {
    return files.keySet().stream().filter(path -> PROGRAM.matcher(path).matches()).findFirst();
  }

  /** The seed an item's data were made with. */
  static Optional<Long> seed(Map<String, byte[]> files) {
    return Optional.ofNullable(files.get(SEED))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  /** Inputs by the name of their case, below {@code data/}. */
  SortedMap<String, String> inputs(Map<String, byte[]> files, String program, long seed)
      throws NotGenerated, InterruptedException {
    Sources sources =
        Sources.of(
            program.substring("generators/".length()),
            new String(files.getOrDefault(program, new byte[0]), StandardCharsets.UTF_8));
    if (!(judge.languages().of(sources) instanceof Choice.Known(var language))) {
      throw new NotGenerated(program + " is in a language the judge does not have");
    }
    byte[] input = (seed + "\n").getBytes(StandardCharsets.UTF_8);
    Trial trial =
        judge.run(new Program(language, sources), new ByteArrayInputStream(input), LIMITS);
    if (trial.verdict() != Verdict.AC) {
      throw new NotGenerated(program + ": " + trial.ending() + "\n" + trial.trace());
    }
    SortedMap<String, String> inputs = new TreeMap<>();
    int number = 0;
    for (String line : new String(trial.stdout(), StandardCharsets.UTF_8).lines().toList()) {
      number++;
      try {
        JsonNode json = JsonMapper.shared().readTree(line);
        String name = json.path("case").asString("");
        if (!NAME.matcher(name).matches() || json.path("input").isMissingNode()) {
          throw new NotGenerated(
              program + ": line " + number + " is not {\"case\": \"secret/...\", \"input\": ...}");
        }
        inputs.put(name, JsonMapper.shared().writeValueAsString(json.path("input")) + "\n");
      } catch (JacksonException e) {
        throw new NotGenerated(
            program + ": line " + number + " is not JSON: " + e.getOriginalMessage());
      }
    }
    return inputs;
  }

  /** The program did not make cases; the message says why. */
  static final class NotGenerated extends Exception {
    private static final long serialVersionUID = 1L;

    NotGenerated(String message) {
      super(message);
    }
  }
}
