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
 *
 * <p>In a cell that is prepared ahead of need it waits first, and then reads the rest of its script
 * from a file that only the host can write.
 */
final class InitScript {

  private static final String COPY = "cp -R %s/. " + Cell.WORK + " && ";

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

  /** Says with a byte on standard output that it is ready, then waits for the rest of itself. */
  static final String WAITING =
      """
      printf .
      read -r go || exit 0
      . %s/go
      """
          .formatted(CellPlan.FILES);

  private InitScript() {}

  static String of(Cell cell) {
    return (cell.files().isEmpty() ? "" : COPY.formatted(CellPlan.FILES)) + rest(cell);
  }

  /** What a waiting init goes on with: limits, variables, command and all that is known late. */
  static String go(CellPlan plan) {
    Cell cell = plan.cell();
    var script = new StringBuilder("unset go\n");
    cell.environment()
        .forEach((name, value) ->
            script.append("export ").append(name).append('=').append(quoted(value)).append('\n'));
    script.append("ulimit -s ").append(plan.stackBytes() / 1024).append('\n');
    if (plan.cpuLimited()) {
      script.append("ulimit -t ").append(plan.cpuSeconds()).append('\n');
    }
    script.append("ulimit -p ").append(plan.mostProcesses()).append('\n');
    script.append("set -- ").append(quoted(cell.workingDirectory()));
    cell.command().forEach(word -> script.append(' ').append(quoted(word)));
    script.append('\n');
    if (!cell.files().isEmpty()) {
      script.append(COPY.formatted(CellPlan.FILES + "/work"));
    }
    return script.append(rest(cell)).toString();
  }

  private static String rest(Cell cell) {
    return BEGIN + (cell.exportsWork() ? RUN_AND_EXPORT : RUN);
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
