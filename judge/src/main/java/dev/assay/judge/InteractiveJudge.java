// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.OutputCheck.CheckFault;
import dev.assay.judge.OutputCheck.Finding;
import dev.assay.judge.language.Crash;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.judge.problem.TestCase;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Outcome;
import dev.assay.sandbox.RunningCell;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Judges a program that talks with the package's validator: two cells, and this process between
 * them. A program that crashes while the validator still listens has a run-time error; one that
 * crashes because the validator has hung up got its verdict before.
 */
final class InteractiveJudge implements CaseRunner {
  private static final String FILE = "file:";
  private static final String MARK = "\u001e";

  /** The validator's standard output goes to the program, so its feedback comes by stderr. */
  private static final String SCRIPT =
      """
      mkdir -p /work/feedback
      "$@" 2>/work/stderr
      status=$?
      exec >&-
      for f in judgemessage.txt score.txt score_multiplier.txt; do
        [ -f /work/feedback/$f ] && { printf '%s\\036' $f; head -c 4000 /work/feedback/$f; printf '\\036'; } >&2
      done
      { printf 'stderr\\036'; head -c 2000 /work/stderr; printf '\\036'; } >&2
      exit $status
      """;

  /** The same, with every file of the folder: what a later pass finds there. */
  private static final String KEEPING_SCRIPT =
      SCRIPT.replace(
          "exit $status",
          """
          for f in /work/feedback/*; do
            [ -f "$f" ] && { printf 'file:%s\\036' "${f##*/}"; base64 -w0 "$f"; printf '\\036'; } >&2
          done
          exit $status
          """);

  private final Sandbox sandbox;
  private final ProblemPackage problem;
  private final Executable executable;
  private final RunLimits limits;
  private final Executable validator;
  private final Optional<Tree> submission;
  private final Optional<FeedbackFolder> folder;

  InteractiveJudge(
      Sandbox sandbox,
      ProblemPackage problem,
      Executable executable,
      RunLimits limits,
      Executable validator,
      Optional<Tree> submission,
      Optional<FeedbackFolder> folder) {
    this.sandbox = sandbox;
    this.problem = problem;
    this.executable = executable;
    this.limits = limits;
    this.validator = validator;
    this.submission = submission;
    this.folder = folder;
  }

  @Override
  public CaseResult judge(TestCase test) throws InterruptedException {
    ValidatorCall call =
        ValidatorCall.output(
            validator,
            problem.limits(),
            test,
            submission,
            folder.map(FeedbackFolder::files).orElse(Tree.empty()));
    Map<String, byte[]> files = new HashMap<>();
    test.files().forEach((path, file) -> files.put(path, file.bytes()));
    Duration patience = limits.wall().plus(problem.limits().validationTime());
    Launch launch = executable.launch(limits, test.arguments(), files, problem.writesFiles());
    try (RunningCell referee =
            sandbox.start(call.cell(folder.isPresent() ? KEEPING_SCRIPT : SCRIPT, patience));
        RunningCell player = launch.start(sandbox)) {
      return converse(test, call, referee, player);
    } catch (SandboxFault e) {
      return CaseResult.fault(test.name(), "the sandbox failed: " + e.getMessage());
    } catch (CheckFault e) {
      return CaseResult.fault(test.name(), String.valueOf(e.getMessage()));
    }
  }

  private CaseResult converse(
      TestCase test, ValidatorCall call, RunningCell referee, RunningCell player)
      throws SandboxFault, CheckFault, InterruptedException {
    Pump toPlayer = Pump.start(referee.stdout(), Optional.of(player.stdin()), 0);
    Pump toReferee = Pump.start(player.stdout(), Optional.of(referee.stdin()), 0);
    Pump feedback =
        Pump.start(referee.stderr(), Optional.empty(), folder.isPresent() ? 16 << 20 : 20_000);
    Pump complaints = Pump.start(player.stderr(), Optional.empty(), 100_000);
    Execution played = player.waitFor();
    toReferee.finish();
    Execution refereed = referee.waitFor();
    toPlayer.finish();
    feedback.finish();
    complaints.finish();
    Run run = Run.of(with(played, complaints.kept()), executable, limits);
    Map<String, String> said = fields(feedback.kept());
    if (folder.isPresent()) {
      folder.get().take(files(said), refereed.exitCode() == ValidatorCall.ACCEPTED);
    }
    if (refereed.outcome() != Outcome.EXITED) {
      return run.verdict() == Verdict.AC
          ? CaseResult.fault(test.name(), "the validator did not end: " + refereed.outcome())
          : result(test, run, run.verdict(), run.ending(), Optional.empty());
    }
    if (run.verdict() == Verdict.TLE || run.verdict() == Verdict.MLE) {
      return result(test, run, run.verdict(), run.ending(), Optional.empty());
    }
    if (run.verdict() != Verdict.AC && toReferee.endedBefore(toPlayer)) {
      return result(test, run, run.verdict(), run.ending(), Optional.empty());
    }
    Finding finding = call.finding(refereed.exitCode(), said);
    if (!finding.right()) {
      return result(test, run, Verdict.WA, finding.note(), Optional.of(finding));
    }
    return run.verdict() == Verdict.AC
        ? result(test, run, Verdict.AC, "", Optional.of(finding))
        : result(test, run, run.verdict(), run.ending(), Optional.empty());
  }

  private static Execution with(Execution e, byte[] stderr) {
    return new Execution(
        e.outcome(),
        e.exitCode(),
        e.signal(),
        e.cpu(),
        e.wall(),
        e.peakMemoryBytes(),
        e.stdout(),
        stderr,
        e.stdoutTruncated(),
        e.stderrTruncated(),
        e.exported());
  }

  private static Map<String, String> fields(byte[] bytes) {
    String[] parts = new String(bytes, StandardCharsets.UTF_8).split(MARK, -1);
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i + 1 < parts.length; i += 2) {
      fields.put(parts[i], parts[i + 1]);
    }
    return fields;
  }

  private static Map<String, byte[]> files(Map<String, String> fields) {
    Map<String, byte[]> files = new HashMap<>();
    fields.forEach((name, content) -> {
      if (name.startsWith(FILE)) {
        files.put(name.substring(FILE.length()), Base64.getDecoder().decode(content));
      }
    });
    return files;
  }

  private static CaseResult result(
      TestCase test, Run run, Verdict verdict, String note, Optional<Finding> finding) {
    Crash crash = run.verdict() == Verdict.AC ? Crash.silent() : run.crash();
    return new CaseResult(
        test.name(),
        verdict,
        run.time(),
        run.execution().peakMemoryBytes(),
        finding.map(Finding::score).orElse(OptionalDouble.empty()),
        finding.map(Finding::share).orElse(false),
        note,
        finding.map(Finding::message).orElse(""),
        crash,
        Optional.empty(),
        Optional.empty());
  }
}
