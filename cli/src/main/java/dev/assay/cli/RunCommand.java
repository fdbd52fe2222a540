// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.judge.Build;
import dev.assay.judge.Judge;
import dev.assay.judge.Program;
import dev.assay.judge.RunLimits;
import dev.assay.judge.Trial;
import dev.assay.judge.Verdict;
import dev.assay.judge.language.Language;
import dev.assay.judge.language.Languages;
import dev.assay.judge.language.Sources;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import dev.assay.sandbox.SandboxUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Runs one program that nobody trusts, in the sandbox, and says how it ended. */
@Command(
    name = "run",
    description = {
      "Run one untrusted program in the sandbox, stdin to stdin, and print one line of JSON: verdict,"
          + " exit, signal, time_ms, wall_ms, memory_kb, stdout, stderr.",
      "Exit codes: 0 a verdict was reached (AC: ended with 0 within the limits), 2 bad input, 3 no"
          + " sandbox or the language is not installed."
    },
    footer = "echo 21 | ./assay run --language python --time 2 twice.py")
final class RunCommand implements Callable<Integer> {
  private static final long LARGEST = 4L << 20;
  private static final double LONGEST = 600;
  private static final long MOST_MEGABYTES = 65_536;

  @Option(names = "--language", required = true, paramLabel = "L", description = "Its language.")
  private String language;

  @Option(
      names = "--time",
      paramLabel = "S",
      defaultValue = "10",
      description = "Seconds of processor time (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      defaultValue = "512",
      description = "Megabytes of memory (default: ${DEFAULT-VALUE}).")
  private long megabytes;

  @Parameters(paramLabel = "FILE", description = "The program's source.")
  private Path file;

  @Spec private CommandSpec self;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Languages languages = Languages.standard();
    Language named =
        languages
            .named(language)
            .orElseThrow(() ->
                Refusal.badInput(
                    "'%s' is not a language here; these are: %s"
                        .formatted(language, String.join(", ", languages.names()))));
    check();
    if (languages.toolchain(named).isEmpty()) {
      self.commandLine()
          .getErr()
          .println("assay run: %s is not installed: %s".formatted(named.title(), named.install()));
      return JudgeCommand.NOT_HERE;
    }
    Program program = new Program(named, Sources.of(Map.of(name(named), Files.readAllBytes(file))));
    RunLimits limits =
        new RunLimits(
            Duration.ofNanos((long) (seconds * 1e9)),
            megabytes << 20,
            RunLimits.standard().outputBytes());
    try (Sandbox sandbox = Sandbox.open(SandboxSettings.defaults())) {
      Trial trial = Judge.unhurried(sandbox, languages).run(program, System.in, limits);
      self.commandLine().getOut().println(json(trial));
      return trial.verdict() == Verdict.JE ? 1 : 0;
    } catch (SandboxUnavailable e) {
      self.commandLine().getErr().println("assay run: " + e.getMessage());
      return JudgeCommand.NOT_HERE;
    }
  }

  private void check() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Refusal.badInput(file + " is not a file");
    }
    if (Files.size(file) > LARGEST) {
      throw Refusal.badInput(file + " is larger than 4 MiB");
    }
    if (!(seconds > 0 && seconds <= LONGEST)) {
      throw Refusal.badInput("--time is more than 0 and at most 600 seconds");
    }
    if (megabytes < 8 || megabytes > MOST_MEGABYTES) {
      throw Refusal.badInput("--memory is 8 to 65536 megabytes");
    }
  }

  /** The file's own name if the language knows its ending, else the language's usual one. */
  private String name(Language named) {
    String own = String.valueOf(file.getFileName());
    boolean fits =
        own.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*")
            && named.extensions().stream().anyMatch(own::endsWith);
    return fits ? own : named.mainFile();
  }

  private static String json(Trial trial) {
    Map<String, Object> row = new LinkedHashMap<>();
    String errors = new String(trial.stderr(), StandardCharsets.UTF_8);
    if (trial.build() instanceof Build.Refused refused) {
      errors = refused.text();
    } else if (trial.build() instanceof Build.Failed failed) {
      errors = failed.reason();
    }
    row.put("verdict", trial.verdict().name());
    row.put("exit", trial.exitCode());
    row.put("signal", trial.signal());
    row.put("time_ms", trial.time().toMillis());
    row.put("wall_ms", trial.wall().toMillis());
    row.put("memory_kb", trial.memoryBytes() >> 10);
    row.put("stdout", new String(trial.stdout(), StandardCharsets.UTF_8));
    row.put("stderr", errors);
    return JsonMapper.builder().build().writeValueAsString(row);
  }
}
