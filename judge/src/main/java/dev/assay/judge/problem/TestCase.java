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
 * @param shown what is shown of it where it may be seen
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
    ShownCase shown,
    Optional<String> hint)
    implements TestNode {

  public TestCase {
    arguments = List.copyOf(arguments);
    files = Map.copyOf(files);
    validatorArguments = List.copyOf(validatorArguments);
  }

  /** A case of this input, with nothing expected. */
  public static TestCase of(String name, String input) {
    PackageFile in = PackageFile.of(name + ".in", input.getBytes(StandardCharsets.UTF_8));
    PackageFile nothing = PackageFile.of(name + ".ans", new byte[0]);
    return new TestCase(
        name,
        in,
        nothing,
        List.of(),
        Map.of(),
        List.of(),
        InputArguments.none(),
        ShownCase.asJudged(in, nothing),
        Optional.empty());
  }

  /** The same case with another input: that of a later pass. */
  public TestCase reading(byte[] bytes) {
    PackageFile next = PackageFile.of(input.path(), bytes);
    return new TestCase(
        name,
        next,
        answer,
        arguments,
        files,
        validatorArguments,
        inputArguments,
        ShownCase.asJudged(next, answer),
        hint);
  }

  /** The same case with other arguments of its validator. */
  TestCase validatedWith(List<String> others) {
    return new TestCase(name, input, answer, arguments, files, others, inputArguments, shown, hint);
  }

  /** Whether the candidate may see this case. */
  public boolean sample() {
    return name.startsWith("sample/");
  }
}
