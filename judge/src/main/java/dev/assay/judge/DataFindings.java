// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import java.util.List;

/**
 * What trying a package's data and its validators on each other brought up.
 *
 * @param inputs that an input validator does not confirm
 * @param validators of data that the package calls valid or invalid, those that are treated
 *     otherwise: the package breaks a promise
 */
public record DataFindings(List<InputFinding> inputs, List<ValidatorFinding> validators) {
  public DataFindings {
    inputs = List.copyOf(inputs);
    validators = List.copyOf(validators);
  }
}
