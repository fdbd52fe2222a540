// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.compare.Comparison;
import dev.assay.judge.compare.DefaultValidator;
import dev.assay.judge.problem.OutputValidation.Standard;
import dev.assay.judge.problem.TestCase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalDouble;

/** The format's own output validator, in this process. */
record StandardCheck(Standard validation) implements OutputCheck {

  @Override
  public Finding check(TestCase test, byte[] output) throws IOException {
    try (InputStream answer = test.answer().open()) {
      return switch (new DefaultValidator(validation.flags(test))
          .compare(answer, new ByteArrayInputStream(output))) {
        case Comparison.Same() -> Finding.accepted();
        case Comparison.Different different ->
            new Finding(
                false,
                different.message(),
                Math.min(different.answerLine(), different.outputLine()),
                OptionalDouble.empty(),
                false,
                "");
      };
    }
  }
}
