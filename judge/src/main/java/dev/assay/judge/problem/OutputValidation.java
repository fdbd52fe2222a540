// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import dev.assay.judge.compare.ValidatorFlags;
import java.util.List;
import java.util.Map;

/** Who says whether an output is right. */
public sealed interface OutputValidation {

  /** The format's own validator; its flags are each case's {@link TestCase#validatorArguments}. */
  record Standard() implements OutputValidation {
    /** The flags of one case. */
    public ValidatorFlags flags(TestCase test) {
      return ValidatorFlags.parse(test.validatorArguments());
    }
  }

  /**
   * Programs of the package; all of them must accept.
   *
   * @param interactive whether the validator talks with the submission
   */
  record Custom(List<Validator> validators, boolean interactive) implements OutputValidation {
    public Custom {
      validators = List.copyOf(validators);
    }
  }

  /**
   * One validator program.
   *
   * @param files by path relative to the program's folder
   */
  record Validator(String name, Map<String, byte[]> files) {
    public Validator {
      files = Map.copyOf(files);
    }
  }
}
