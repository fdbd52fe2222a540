// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.OutputCheck.CheckFault;
import dev.assay.judge.problem.TestCase;
import java.io.IOException;
import java.util.Optional;

/** Judges answers that were handed in; nothing of the submission runs. */
record AnswerJudge(Answers answers, OutputCheck check) implements CaseRunner {

  @Override
  public CaseResult judge(TestCase test) throws InterruptedException {
    Optional<byte[]> answer = answers.to(test.name());
    if (answer.isEmpty()) {
      return CaseResult.checked(test.name(), OutputCheck.Finding.wrong("no answer was handed in"));
    }
    try {
      return CaseResult.checked(test.name(), check.check(test, answer.get()));
    } catch (CheckFault e) {
      return CaseResult.fault(test.name(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return CaseResult.fault(test.name(), "a file of the package cannot be read: " + e);
    }
  }
}
