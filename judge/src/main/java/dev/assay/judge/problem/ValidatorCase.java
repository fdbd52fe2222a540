// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.Optional;

/**
 * Data that tries a package's validators: what is promised of it is that they refuse it, or that
 * they do not.
 *
 * @param test with an empty answer where there is none
 * @param output to be validated; empty where it is the input that is invalid
 */
public record ValidatorCase(Promised promised, TestCase test, Optional<PackageFile> output) {

  /** What is promised. */
  public enum Promised {
    /** At least one input validator refuses the input. */
    INVALID_INPUT,
    /** The output is refused. */
    INVALID_OUTPUT,
    /** The output is accepted. */
    VALID_OUTPUT
  }
}
