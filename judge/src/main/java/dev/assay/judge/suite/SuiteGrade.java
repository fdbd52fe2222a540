// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a suite is worth. */
public sealed interface SuiteGrade {

  /** There is nothing to run: it does not compile. */
  record Refused(List<TestResult> problems) implements SuiteGrade {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** No test was executed on a correct version. */
  record Empty() implements SuiteGrade {}

  /**
   * It objects to a version that does what the specification says.
   *
   * @param sample whether that version is the one that candidates may try
   * @param run the run that failed; its messages may tell of hidden versions
   */
  record Void(boolean sample, SuiteRun run) implements SuiteGrade {}

  /**
   * It passed on every correct version.
   *
   * @param tests executed on the sample
   * @param correctRuns how often it passed on correct versions
   * @param caught names of the faulty versions it objects to, in every run of them
   */
  record Scored(long tests, int correctRuns, Set<String> caught) implements SuiteGrade {
    public Scored {
      caught = java.util.Collections.unmodifiableSet(new TreeSet<>(caught));
    }
  }
}
