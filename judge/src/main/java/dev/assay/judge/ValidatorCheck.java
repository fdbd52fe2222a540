// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.problem.ProblemLimits;
import dev.assay.judge.problem.TestCase;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has the package's own validators check an output, each in a cell of its own.
 *
 * @param submission the files they start among, where the format gives them those
 * @param folder what they keep between passes, where there are several
 */
record ValidatorCheck(
    Sandbox sandbox,
    ProblemLimits limits,
    List<Executable> validators,
    Optional<Tree> submission,
    Optional<FeedbackFolder> folder)
    implements OutputCheck {
  private static final String SCRIPT =
      """
      mkdir -p /work/feedback
      "$@" >/dev/null 2>/work/stderr
      echo $? >/work/status
      exit 0
      """;

  @Override
  public Finding check(TestCase test, byte[] output) throws CheckFault, InterruptedException {
    Finding finding = Finding.accepted();
    for (Executable validator : validators) {
      finding =
          check(
              ValidatorCall.output(
                  validator,
                  limits,
                  test,
                  submission,
                  folder.map(FeedbackFolder::files).orElse(Tree.empty())),
              output);
      if (!finding.right()) {
        return finding;
      }
    }
    return finding;
  }

  /** Calls one validator. */
  Finding check(ValidatorCall call, byte[] output) throws CheckFault, InterruptedException {
    Cell cell = call.cell(SCRIPT, limits.validationTime().multipliedBy(2)).exporting();
    Execution execution;
    try {
      execution = sandbox.run(cell, new ByteArrayInputStream(output));
    } catch (SandboxFault e) {
      throw new CheckFault("the sandbox failed at the " + call.kind() + ": " + e.getMessage());
    }
    if (!execution.succeeded() || execution.exported().isEmpty()) {
      throw new CheckFault("the " + call.kind() + " did not end: " + execution.outcome());
    }
    Map<String, String> feedback = texts(execution.exported().get());
    try {
      int status = Integer.parseInt(feedback.getOrDefault("status", "").strip());
      if (folder.isPresent()) {
        folder.get().take(left(execution.exported().get()), status == ValidatorCall.ACCEPTED);
      }
      return call.finding(status, feedback);
    } catch (NumberFormatException e) {
      throw new CheckFault("the " + call.kind() + " left no exit code");
    }
  }

  private static Map<String, byte[]> left(Tree work) {
    Map<String, byte[]> left = new HashMap<>();
    for (String path : work.paths()) {
      if (path.startsWith(FeedbackFolder.PREFIX)) {
        String name = path.substring(FeedbackFolder.PREFIX.length());
        work.content(path).ifPresent(bytes -> left.put(name, bytes));
      }
    }
    return left;
  }

  private static Map<String, String> texts(Tree work) {
    Map<String, String> texts = new HashMap<>();
    for (String path : work.paths()) {
      if (path.endsWith(".txt") || path.equals("status") || path.equals("stderr")) {
        work.content(path)
            .ifPresent(bytes -> texts.put(path.replace("feedback/", ""), ValidatorCall.cut(bytes)));
      }
    }
    return texts;
  }
}
