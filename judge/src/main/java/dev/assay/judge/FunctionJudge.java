// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.functions.CaseReader;
import dev.assay.functions.NotAValue;
import dev.assay.functions.Signature;
import dev.assay.functions.Step;
import dev.assay.functions.harness.Exchange;
import dev.assay.functions.harness.Harness;
import dev.assay.judge.problem.TestCase;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges a candidate's function on single test cases. The program gets the case's arguments in an
 * {@link Exchange} with its harness; of what it writes, only a value of the right type that comes
 * back in that exchange is looked at.
 *
 * @param validator the package's own, where it has one
 * @param runner runs the program and has what it wrote checked
 */
record FunctionJudge(
    Signature signature,
    Harness harness,
    Optional<OutputCheck> validator,
    Function<OutputCheck, CaseRunner> runner)
    implements CaseRunner {

  @Override
  public CaseResult judge(TestCase test) throws InterruptedException {
    List<Step> steps;
    try {
      steps = new CaseReader(signature).input(test.input().text());
    } catch (NotAValue e) {
      return CaseResult.fault(test.name(), test.input().path() + ": " + e.getMessage());
    }
    Exchange exchange = Exchange.with(signature, harness);
    FunctionCheck check = new FunctionCheck(test, steps, exchange, validator);
    CaseResult result = runner.apply(check).judge(test.reading(exchange.question(steps)));
    return result.showing(check::shown);
  }
}
