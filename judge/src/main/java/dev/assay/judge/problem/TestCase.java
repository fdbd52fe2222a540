// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One input and what is known of its right output.
 *
 * @param arguments given to the program
 * @param files put into the program's directory for this case only, by relative path
 * @param validatorArguments given to the output validator
 * @param inputArguments given to the input validators
 * @param hint for somebody whose program did not pass
 */
public record TestCase(
    String name,
    PackageFile input,
    PackageFile answer,
    List<String> arguments,
    Map<String, PackageFile> files,
    List<String> validatorArguments,
    InputArguments inputArguments,
    Optional<String> hint)
    implements TestNode {

  public TestCase {
    arguments = List.copyOf(arguments);
    files = Map.copyOf(files);
    validatorArguments = List.copyOf(validatorArguments);
  }

  /** A case of this input, with nothing expected. */
  public static TestCase of(String name, String input) {
    return new TestCase(
        name,
        PackageFile.of(name + ".in", input.getBytes(StandardCharsets.UTF_8)),
        PackageFile.of(name + ".ans", new byte[0]),
        List.of(),
        Map.of(),
        List.of(),
        InputArguments.none(),
        Optional.empty());
  }

  /** The same case with another input: that of a later pass. */
  public TestCase reading(byte[] bytes) {
    return new TestCase(
        name,
        PackageFile.of(input.path(), bytes),
        answer,
        arguments,
        files,
        validatorArguments,
        inputArguments,
        hint);
  }

  /** Whether the candidate may see this case. */
  public boolean sample() {
    return name.startsWith("sample/");
  }
}
