// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.OutputCheck.CheckFault;
import dev.assay.judge.OutputCheck.Finding;
import dev.assay.judge.compare.Difference;
import dev.assay.judge.language.NoEntryPoint;
import dev.assay.judge.problem.OutputValidation;
import dev.assay.judge.problem.PackageFile;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.judge.problem.TestCase;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Judges one program on single test cases: runs it, then has its output checked. */
final class CaseJudge implements CaseRunner {
  private final Sandbox sandbox;
  private final ProblemPackage problem;
  private final Executable executable;
  private final RunLimits limits;
  private final OutputCheck check;

  CaseJudge(
      Sandbox sandbox,
      ProblemPackage problem,
      Executable executable,
      RunLimits limits,
      OutputCheck check) {
    this.sandbox = sandbox;
    this.problem = problem;
    this.executable = executable;
    this.limits = limits;
    this.check = check;
  }

  @Override
  public CaseResult judge(TestCase test) throws InterruptedException {
    try {
      Run run = run(test);
      if (run.verdict() != Verdict.AC) {
        return result(test, run, run.verdict(), failed(run), Optional.empty());
      }
      Finding finding = check.check(test, run.execution().stdout());
      return finding.right()
          ? result(test, run, Verdict.AC, "", Optional.of(finding))
          : result(test, run, Verdict.WA, finding.note(), Optional.of(finding));
    } catch (SandboxFault e) {
      return CaseResult.fault(test.name(), "the sandbox failed: " + e.getMessage());
    } catch (CheckFault e) {
      return CaseResult.fault(test.name(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return CaseResult.fault(test.name(), "a file of the package cannot be read: " + e);
    } catch (NoEntryPoint e) {
      return CaseResult.fault(test.name(), String.valueOf(e.getMessage()));
    }
  }

  private Run run(TestCase test) throws SandboxFault, IOException, InterruptedException {
    Map<String, byte[]> files = new HashMap<>();
    test.files().forEach((path, file) -> files.put(path, file.bytes()));
    Launch launch = executable.launch(limits, test.arguments(), files, problem.writesFiles());
    Run run = run(test, launch);
    return run.starved(limits) ? run(test, patient(launch)) : run;
  }

  private Run run(TestCase test, Launch launch)
      throws SandboxFault, IOException, InterruptedException {
    try (InputStream input = test.input().open()) {
      return Run.of(launch.run(sandbox, input), executable, limits);
    }
  }

  /** The same with more time on the clock, for a machine that has too much else to do. */
  private static Launch patient(Launch launch) {
    Limits limits = launch.cell().limits();
    return launch.with(limits.withTime(limits.cpu(), limits.wall().multipliedBy(5)));
  }

  private static String failed(Run run) {
    String type = run.crash().type().isEmpty() ? "" : ": " + run.crash().type();
    String at =
        run.crash().places().isEmpty()
            ? ""
            : " at %s:%d"
                .formatted(
                    run.crash().places().getFirst().file(), run.crash().places().getFirst().line());
    return run.ending() + type + at;
  }

  private CaseResult result(
      TestCase test, Run run, Verdict verdict, String note, Optional<Finding> finding) {
    return new CaseResult(
        test.name(),
        verdict,
        run.time(),
        run.execution().peakMemoryBytes(),
        finding.map(Finding::score).orElse(OptionalDouble.empty()),
        finding.map(Finding::share).orElse(false),
        note,
        finding.map(Finding::message).orElse(""),
        run.crash(),
        Optional.empty(),
        test.sample() || verdict != Verdict.AC
            ? Optional.of(feedback(test, run, verdict, finding))
            : Optional.empty());
  }

  private SampleFeedback feedback(
      TestCase test, Run run, Verdict verdict, Optional<Finding> finding) {
    String expected = head(test.shown().answer());
    boolean comparable = test.shown().answer().equals(test.answer());
    String output = SampleFeedback.cut(run.execution().stdout());
    Optional<Difference> difference =
        verdict == Verdict.WA
                && comparable
                && problem.validation() instanceof OutputValidation.Standard standard
            ? Optional.of(
                Difference.between(
                    expected, output, finding.map(Finding::line).orElse(1), standard.flags(test)))
            : Optional.empty();
    return new SampleFeedback(
        head(test.shown().input()),
        expected,
        output,
        SampleFeedback.cut(run.execution().stderr()),
        difference,
        String.join("\n", run.crash().text()),
        Optional.empty());
  }

  private static String head(PackageFile file) {
    try (InputStream in = file.open()) {
      return SampleFeedback.cut(in.readNBytes(50_000));
    } catch (IOException e) {
      return "";
    }
  }
}
