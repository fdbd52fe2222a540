// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.suite;

import dev.assay.judge.suite.SuiteJudge.Trial;
import dev.assay.judge.suite.SuiteRun;
import dev.assay.judge.suite.TestResult;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The result of a run against the sample: as a grader writes it down, and as the page shows it.
 * Public for its template alone.
 *
 * @param compiles whether there was anything to run
 * @param ending how the process ended
 * @param problems what the compiler says, when it does not compile
 * @param console what the tests printed
 */
public record TrialResult(
    boolean compiles,
    String ending,
    long timeMs,
    List<Test> tests,
    List<Test> problems,
    String console) {

  /**
   * A test, or a problem in a line.
   *
   * @param outcome of {@link TestResult.Outcome}, in small letters
   * @param line 0 when it is not known
   */
  public record Test(String name, String outcome, String file, int line, String message) {
    static Test of(TestResult result) {
      return new Test(
          result.name(),
          result.outcome().name().toLowerCase(java.util.Locale.ROOT),
          result.file(),
          result.line(),
          result.message());
    }
  }

  /** What a trial showed. */
  public static TrialResult of(Trial trial) {
    return switch (trial) {
      case Trial.Refused(var problems) ->
          new TrialResult(false, "", 0, List.of(), tests(problems), "");
      case Trial.Ran(SuiteRun run) ->
          new TrialResult(
              true,
              run.ending().name(),
              run.time().toMillis(),
              tests(run.tests()),
              List.of(),
              run.console());
    };
  }

  private static List<Test> tests(List<TestResult> results) {
    return results.stream().map(Test::of).toList();
  }

  /** A result as it was written down. */
  public static TrialResult of(JsonNode result) {
    return JsonMapper.shared().treeToValue(result, TrialResult.class);
  }

  public long passed() {
    return count("passed");
  }

  /** How many tests were executed. */
  public long executed() {
    return tests.size() - count("skipped");
  }

  /** What failed comes first. */
  public List<Test> failed() {
    return tests.stream().filter(test -> test.outcome().equals("failed")).toList();
  }

  /** Every test that did not fail. */
  public List<Test> others() {
    return tests.stream().filter(test -> !test.outcome().equals("failed")).toList();
  }

  private long count(String outcome) {
    return tests.stream().filter(test -> test.outcome().equals(outcome)).count();
  }
}
