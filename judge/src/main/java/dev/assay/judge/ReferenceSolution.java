// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.functions.CaseReader;
import dev.assay.functions.NotAValue;
import dev.assay.functions.Signature;
import dev.assay.functions.Step;
import dev.assay.functions.Value;
import dev.assay.functions.harness.Exchange;
import dev.assay.functions.harness.Exchange.Returned;
import dev.assay.functions.harness.Harness;
import dev.assay.judge.Workshop.BuildLimits;
import dev.assay.judge.language.NoEntryPoint;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

/** A function that is right: what it returns is what test cases expect. */
public final class ReferenceSolution {
  private final Sandbox sandbox;
  private final Signature signature;
  private final Harness harness;
  private final Executable executable;

  private ReferenceSolution(
      Sandbox sandbox, Signature signature, Harness harness, Executable executable) {
    this.sandbox = sandbox;
    this.signature = signature;
    this.harness = harness;
    this.executable = executable;
  }

  static ReferenceSolution of(
      Sandbox sandbox, Workshop workshop, Program written, Signature signature)
      throws NoAnswer, InterruptedException {
    Program whole =
        FunctionProgram.of(written, signature)
            .orElseThrow(() -> new NoAnswer(written.language().title() + " offers no functions"));
    return switch (workshop.build(whole, BuildLimits.standard())) {
      case Build.Ready(Executable executable, var _) ->
          new ReferenceSolution(
              sandbox, signature, Harness.of(written.language().name()).orElseThrow(), executable);
      case Build.Refused refused -> throw new NoAnswer("does not compile: " + refused.text());
      case Build.Failed(String reason) -> throw new NoAnswer(reason);
    };
  }

  /**
   * What it returns, as JSON of a test case.
   *
   * @param input JSON of a test case
   * @throws NotAValue when the input is not of the signature's types
   */
  public String answer(String input) throws NotAValue, NoAnswer, InterruptedException {
    List<Step> steps = new CaseReader(signature).input(input);
    Exchange exchange = Exchange.with(signature, harness);
    RunLimits limits = RunLimits.standard();
    try {
      Launch launch = executable.launch(limits, List.of(), Map.of(), false);
      Run run =
          Run.of(
              launch.run(sandbox, new ByteArrayInputStream(exchange.question(steps))),
              executable,
              limits);
      if (run.verdict() != Verdict.AC) {
        throw new NoAnswer(run.ending() + "\n" + String.join("\n", run.crash().text()));
      }
      return switch (exchange.answer(steps, run.execution().stdout())) {
        case Returned.Values(List<Value> values, var _) -> Exchange.json(steps, values);
        case Returned.None(String reason, var _) -> throw new NoAnswer(reason);
      };
    } catch (SandboxFault | NoEntryPoint e) {
      throw new NoAnswer(String.valueOf(e.getMessage()));
    }
  }

  /** The reference solution did not answer; the message says why. */
  public static final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    NoAnswer(String message) {
      super(message);
    }
  }
}
