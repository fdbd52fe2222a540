// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a driver needs to start a cell.
 *
 * @param id unique on this machine
 * @param directory the host's private directory for this cell
 * @param root the cell's file system
 * @param user the host's number for the cell's root; the program runs as the next one
 * @param mounts in the order to be made
 * @param group the control group to enter
 * @param network one to join instead of having one alone
 * @param waits whether init waits to be told its command
 */
record CellPlan(
    String id,
    Path directory,
    Path root,
    int user,
    Cell cell,
    List<PlannedMount> mounts,
    CellGroup group,
    Optional<CellNetwork> network,
    boolean waits) {

  /** Where {@link Cell#files()} are seen before they are copied to the work directory. */
  static final String FILES = "/run/cell";

  /** The number of the cell's user inside it. */
  static final int INSIDE = 1000;

  /** The init script and what it is to run; file descriptor 3 takes its word that it began. */
  List<String> command() {
    if (waits) {
      return List.of("/bin/sh", "-c", InitScript.WAITING, "init");
    }
    var all = new ArrayList<String>();
    all.addAll(List.of("/bin/sh", "-c", InitScript.of(cell), "init", cell.workingDirectory()));
    all.addAll(cell.command());
    return all;
  }

  Map<String, String> environment() {
    var all = new LinkedHashMap<String, String>();
    all.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    all.put("HOME", Cell.WORK);
    all.put("USER", "candidate");
    all.put("LOGNAME", "candidate");
    all.put("LANG", "C.UTF-8");
    all.put("TZ", "UTC");
    all.putAll(cell.environment());
    return all;
  }

  /** Size of the main thread's stack: deep recursion is not a fault in itself. */
  long stackBytes() {
    return Math.min(cell.limits().memoryBytes(), 256L * 1024 * 1024);
  }

  /** The same plan for the cell that a prepared one is put to use as. */
  CellPlan usedAs(Cell use) {
    return new CellPlan(id, directory, root, user, use, mounts, group, network, waits);
  }

  /** A second fence on processor time, per process, for when the watcher is late. */
  long cpuSeconds() {
    return cell.limits().cpu().toSeconds() + 2;
  }

  /**
   * Shell for launchers that are about to start the runtime: enters the network to be joined, when
   * it is still the one that was meant. It is given the file and its identity, both empty for none.
   */
  static final String JOIN =
      """
      if [ -n "$1" ]; then
      """
          + NamespaceFile.OPEN
          + """
            shift 2
            set -- /usr/bin/nsenter --net=/proc/self/fd/8 -- /bin/sh -c 'exec 8<&-; exec "$@"' join "$@"
          else
            shift 2
          fi
          """;

  /** The words that {@link #JOIN} takes. */
  List<String> joining() {
    return network
        .map(CellNetwork::network)
        .map(file -> List.of(file.path(), file.identity()))
        .orElse(List.of("", ""));
  }

  /** The users of the cells whose files this one is shown. */
  List<Integer> watched() {
    return cell.mounts().stream()
        .filter(Mount.View.class::isInstance)
        .map(view -> LiveCell.seen((Mount.View) view).plan().user())
        .distinct()
        .toList();
  }

  /**
   * Host's side of the work directory of a cell whose files others may be shown: an empty directory
   * to the host, memory of the cell's in the mounts of its {@linkplain CellNetwork network}.
   */
  Path work() {
    return work(directory);
  }

  static Path work(Path directory) {
    return directory.resolve("work");
  }

  /** Per user of the cell; init and its like come on top. */
  int mostProcesses() {
    return cell.limits().processes() + 4;
  }

  boolean cpuLimited() {
    return cell.limits().cpu().compareTo(Limits.FOREVER) < 0;
  }

  /** Host's side of what a prepared cell is given when it is put to use; seen there read-only. */
  Path late() {
    return directory.resolve("late");
  }

  /** Where the init script's word arrives: empty until the command is about to start. */
  Path startedFile() {
    return directory.resolve("started");
  }

  /** Where launcher and runtime complain. */
  Path logFile() {
    return directory.resolve("log");
  }

  /** What they said. */
  String complaints() {
    try {
      String log = Files.readString(logFile()).strip();
      return log.isEmpty() ? "it said nothing" : log;
    } catch (IOException e) {
      return "it left no log";
    }
  }
}
