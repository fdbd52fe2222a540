// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.problem.TestCase;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges a program that runs several times on one test case: as long as the validator accepts a
 * pass and leaves the input of another. Limits hold for each pass; the slowest and the largest are
 * told.
 */
record MultiPassJudge(int passes, Function<FeedbackFolder, CaseRunner> onePass)
    implements CaseRunner {

  @Override
  public CaseResult judge(TestCase test) throws InterruptedException {
    FeedbackFolder folder = new FeedbackFolder();
    CaseRunner runner = onePass.apply(folder);
    CaseResult result = runner.judge(test);
    for (int pass = 2; result.accepted() && folder.next().isPresent(); pass++) {
      if (pass > passes) {
        return CaseResult.fault(
            test.name(),
            "the output validator wants more than the %d passes allowed".formatted(passes));
      }
      Optional<byte[]> input = folder.next();
      CaseResult earlier = result;
      result = runner.judge(test.reading(input.orElseThrow())).after(earlier, pass);
    }
    return result;
  }
}
