// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.code;

import dev.assay.judge.NearLimit;
import dev.assay.server.itemtype.code.CodeRunResult.Compile;
import java.util.List;
import java.util.Optional;

/**
 * How the marks of a program came about. Safe for the candidate: of hidden data it tells verdicts,
 * the class of an error and a line of the program itself, and failed cases only of groups whose
 * author shows them.
 */
record CodeDetail(Optional<Compile> compile, List<Group> groups) {

  /**
   * A group of hidden tests.
   *
   * @param near when the time of a test was close to the limit
   * @param earned its marks when every case was right, else 0
   * @param failed cases, where the author shows them
   */
  record Group(
      String id,
      String name,
      int marks,
      int earned,
      String verdict,
      long timeMs,
      long memoryKb,
      Optional<Near> near,
      Optional<String> errorType,
      Optional<Integer> errorLine,
      List<CodeRunResult.Case> failed) {}

  /** A test that was run again because its time was close to the limit; the fastest run counts. */
  record Near(int runs, long fastestMs, long slowestMs) {
    static Near of(NearLimit near) {
      return new Near(near.runs(), near.fastest().toMillis(), near.slowest().toMillis());
    }
  }
}
