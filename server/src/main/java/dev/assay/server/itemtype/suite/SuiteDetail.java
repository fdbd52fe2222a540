// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.suite;

import dev.assay.items.suite.Fault;
import dev.assay.judge.suite.SuiteGrade;
import dev.assay.judge.suite.SuiteRun;
import dev.assay.judge.suite.TestResult;
import java.util.List;
import java.util.Set;

/**
 * How the marks of a suite came about. Of hidden versions it tells no output and no message: only
 * the candidate's own tests by name, and the behaviours in their author's words.
 *
 * @param tests executed on the sample
 * @param correctRuns how often the suite passed on correct versions
 * @param sample whether it was the sample that it failed on; candidates could have seen that
 * @param ending of the run that voided it
 * @param failed tests that failed where they may not
 * @param problems why it does not compile
 */
public record SuiteDetail(
    Outcome outcome,
    long tests,
    int correctRuns,
    boolean sample,
    String ending,
    List<Place> failed,
    List<Problem> problems,
    List<Behaviour> behaviours) {
  private static final int MOST = 20;

  /** What became of a suite. */
  public enum Outcome {
    SCORED,
    VOID,
    /** No test was executed. */
    EMPTY,
    /** It does not compile. */
    REFUSED,
    /** Nothing was handed in. */
    NOTHING
  }

  /** A test of the candidate's. */
  public record Place(String name, String file, int line) {}

  /** What the compiler says of a line of the candidate's. */
  public record Problem(String file, int line, String message) {}

  /** A behaviour that one faulty version breaks. */
  public record Behaviour(String name, String behaviour, String fault, int weight, boolean caught) {
    static Behaviour of(Fault fault, Set<String> caught) {
      return new Behaviour(
          fault.name(),
          fault.behaviour(),
          fault.fault(),
          fault.weight(),
          caught.contains(fault.name()));
    }
  }

  /** Of an answer in which nothing was written. */
  public static SuiteDetail nothing(List<Fault> faults) {
    return of(faults, Outcome.NOTHING, List.of(), List.of());
  }

  public static SuiteDetail of(List<Fault> faults, SuiteGrade grade) {
    return switch (grade) {
      case SuiteGrade.Empty() -> of(faults, Outcome.EMPTY, List.of(), List.of());
      case SuiteGrade.Refused(var problems) ->
          of(
              faults,
              Outcome.REFUSED,
              List.of(),
              problems.stream().map(SuiteDetail::problem).toList());
      case SuiteGrade.Void(var sample, var run) ->
          new SuiteDetail(
              Outcome.VOID,
              run.executed(),
              0,
              sample,
              run.ending().name(),
              places(run),
              List.of(),
              behaviours(faults, Set.of()));
      case SuiteGrade.Scored(var tests, var correctRuns, var caught) ->
          new SuiteDetail(
              Outcome.SCORED,
              tests,
              correctRuns,
              false,
              SuiteRun.Ending.DONE.name(),
              List.of(),
              List.of(),
              behaviours(faults, caught));
    };
  }

  private static SuiteDetail of(
      List<Fault> faults, Outcome outcome, List<Place> failed, List<Problem> problems) {
    return new SuiteDetail(
        outcome, 0, 0, false, "", failed, problems, behaviours(faults, Set.of()));
  }

  static Problem problem(TestResult problem) {
    return new Problem(problem.file(), problem.line(), problem.message());
  }

  private static List<Place> places(SuiteRun run) {
    return run.failed().stream()
        .limit(MOST)
        .map(test -> new Place(test.name(), test.file(), test.line()))
        .toList();
  }

  private static List<Behaviour> behaviours(List<Fault> faults, Set<String> caught) {
    return faults.stream().map(fault -> Behaviour.of(fault, caught)).toList();
  }

  /** The share of full marks: the weights of what was caught. */
  double share() {
    int all = behaviours.stream().mapToInt(Behaviour::weight).sum();
    int caught = behaviours.stream().filter(Behaviour::caught).mapToInt(Behaviour::weight).sum();
    return (double) caught / all;
  }
}
