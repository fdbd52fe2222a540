// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

/**
 * What the first process inside a cell does: a few lines of shell, run as the cell's unprivileged
 * user, all of it already confined. It is not the command itself so that the command gets signals
 * and dies of them like any process, and orphans are waited for.
 *
 * <p>It copies the given files into the work directory, goes to the working directory, says on
 * descriptor 3 that it has come so far, and runs the command; its exit status is the command's. Its
 * own complaints (such as "Segmentation fault") go nowhere.
 */
final class InitScript {

  private static final String COPY = "cp -R " + CellPlan.FILES + "/. " + Cell.WORK + " && ";

  private static final String BEGIN =
      """
      cd -- "$1" || exit 125
      shift
      exec 4>&2 2>/dev/null
      echo started >&3
      exec 3>&-
      """;

  private static final String RUN =
      """
      (exec 2>&4 4>&-; exec "$@")
      exit $?
      """;

  private static final String RUN_AND_EXPORT =
      """
      exec 5>&1
      (exec 1>&4 2>&4 4>&- 5>&-; exec "$@")
      status=$?
      [ $status = 0 ] && /bin/tar -C /work --format=gnu -cf - . >&5
      exit $status
      """;

  private InitScript() {}

  static String of(Cell cell) {
    return (cell.files().isEmpty() ? "" : COPY)
        + BEGIN
        + (cell.exportsWork() ? RUN_AND_EXPORT : RUN);
  }
}
