// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.OutputCheck.CheckFault;
import dev.assay.judge.problem.StaticValidation;
import dev.assay.judge.problem.TestCase;
import dev.assay.judge.problem.TestGroup;
import java.util.Set;
import java.util.stream.Collectors;

/** Has the package's static validator look at a program's files; other cases run as they do. */
final class StaticJudge implements CaseRunner {
  private final ValidatorCheck check;
  private final Executable validator;
  private final Executable program;
  private final Set<String> names;
  private final CaseRunner others;

  StaticJudge(
      ValidatorCheck check,
      Executable validator,
      Executable program,
      TestGroup data,
      CaseRunner others) {
    this.check = check;
    this.validator = validator;
    this.program = program;
    this.names =
        data.validations()
            .map(StaticValidation::test)
            .map(TestCase::name)
            .collect(Collectors.toSet());
    this.others = others;
  }

  @Override
  public CaseResult judge(TestCase test) throws InterruptedException {
    if (!names.contains(test.name())) {
      return others.judge(test);
    }
    try {
      ValidatorCall call = ValidatorCall.program(validator, check.limits(), test, program);
      return CaseResult.checked(test.name(), check.check(call, new byte[0]));
    } catch (CheckFault e) {
      return CaseResult.fault(test.name(), String.valueOf(e.getMessage()));
    }
  }
}
