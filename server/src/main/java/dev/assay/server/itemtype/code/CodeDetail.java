// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.code;

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
      Optional<String> errorType,
      Optional<Integer> errorLine,
      List<CodeRunResult.Case> failed) {}
}
