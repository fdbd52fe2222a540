// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A group's test case that looks at the submission's files and runs nothing of it.
 *
 * @param test names it; it has neither input nor answer, its validator arguments are those of the
 *     static validator
 * @param most what it is worth; empty when the group is worth all or nothing
 */
public record StaticValidation(TestCase test, OptionalDouble most) {
  /** The last part of the name of every such case. */
  static final String NAME = "static_validation";

  static StaticValidation of(String group, OptionalDouble most, List<String> arguments) {
    return new StaticValidation(TestCase.of(group + "/" + NAME, "").validatedWith(arguments), most);
  }
}
