// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.postman;

import dev.assay.probes.Exchange;
import dev.assay.probes.ProbeOutcome;
import dev.assay.probes.postman.Gateway.Passed;
import dev.assay.probes.postman.NewmanReport.Assertion;
import dev.assay.probes.postman.NewmanReport.Execution;
import dev.assay.probes.postman.NewmanReport.Script;
import dev.assay.probes.postman.NewmanReport.ScriptError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request that Newman sent, and what came by at the gateway meanwhile.
 *
 * @param passed its own requests, redirections and those of its scripts among them, in order
 */
record Sent(Execution execution, List<Passed> passed) {
  private static final int MOST_SHOWN = 6;

  Sent {
    passed = List.copyOf(passed);
  }

  /** Brings both together; an execution that is in the report again is left out. */
  static List<Sent> of(List<Execution> executions, List<Passed> passed) {
    List<Sent> all = new ArrayList<>();
    int from = 0;
    String last = "";
    for (Execution execution : executions) {
      String token = execution.token();
      boolean again = !token.isEmpty() && token.equals(last);
      last = token;
      if (!again) {
        int to = from;
        for (int i = from; i < passed.size(); i++) {
          to = passed.get(i).token().equals(token) ? i + 1 : to;
        }
        all.add(new Sent(execution, passed.subList(from, to)));
        from = to;
      }
    }
    return all;
  }

  /** What became of one of its tests. */
  Result result(String test) {
    Optional<ScriptError> before = error(execution.prerequestScript());
    if (before.isPresent()) {
      return broken(before.get(), "what comes before the request went wrong");
    }
    List<Assertion> run =
        execution.assertions().stream().filter(a -> a.assertion().equals(test)).toList();
    if (run.isEmpty()) {
      return error(execution.testScript())
          .map(error -> broken(error, "its script ended before this test"))
          .orElseGet(() -> is(ProbeOutcome.BLOCKED, "its script did not come to this test"));
    }
    if (passed.isEmpty()) {
      return is(ProbeOutcome.BLOCKED, "the request did not get to the service");
    }
    if (execution.requestError().isPresent()) {
      return is(ProbeOutcome.FAILED, whyNoAnswer());
    }
    Optional<ScriptError> failed = run.stream().flatMap(a -> a.error().stream()).findFirst();
    if (failed.isPresent()) {
      return is(ProbeOutcome.FAILED, failed.get().words());
    }
    return run.stream().anyMatch(Assertion::skipped)
        ? is(ProbeOutcome.BLOCKED, "it was skipped")
        : is(ProbeOutcome.PASSED, "");
  }

  private Result broken(ScriptError error, String what) {
    return is(
        error.isOfAuthor() ? ProbeOutcome.JE : ProbeOutcome.BLOCKED, what + ": " + error.words());
  }

  private String whyNoAnswer() {
    return passed.reversed().stream()
        .map(Passed::why)
        .filter(why -> !why.isEmpty())
        .findFirst()
        .orElse("there was no answer");
  }

  private static Optional<ScriptError> error(List<Script> scripts) {
    return scripts.stream().flatMap(script -> script.error().stream()).findFirst();
  }

  private Result is(ProbeOutcome outcome, String message) {
    List<String> excerpts =
        passed.stream().flatMap(one -> one.exchange().stream()).map(Exchange::excerpt).toList();
    int most = Math.max(0, excerpts.size() - MOST_SHOWN);
    return new Result(outcome, message, excerpts.subList(most, excerpts.size()));
  }
}
