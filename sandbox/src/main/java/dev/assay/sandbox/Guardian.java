// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A shell that does nothing but wait for this process to end. However that happens, kill -9
 * included, its standard input then ends, and it kills what is left in the sandbox's control groups
 * and deletes the sandbox's directory. After an orderly close it finds nothing to do.
 */
final class Guardian {

  private static final String GROUPS = "groups";

  private static final String SCRIPT =
      """
      trap '' INT TERM HUP QUIT PIPE
      cat >/dev/null
      [ -f "$1/groups" ] || exit 0
      for round in 1 2 3 4 5 6 7 8 9 10; do
        left=
        while read -r base; do
          for group in "$base"/*/; do
            [ -d "$group" ] || continue
            [ -f "$group/pids.max" ] && echo 0 >"$group/pids.max"
            [ -f "$group/cgroup.kill" ] && echo 1 >"$group/cgroup.kill"
            for pid in $(cat "$group/cgroup.procs"); do kill -9 "$pid"; done
            rmdir "$group" || left=yes
          done
          rmdir "$base"
        done <"$1/groups"
        [ -z "$left" ] && break
        sleep 0.1
      done 2>/dev/null
      rm -rf -- "$1"
      """;

  private final Process process;

  private Guardian(Process process) {
    this.process = process;
  }

  /** Watches over the directory and the groups below these. */
  static Guardian over(Path directory, List<Path> groupBases) throws IOException {
    Files.writeString(
        directory.resolve(GROUPS),
        groupBases.stream().map(base -> base + "\n").collect(Collectors.joining()));
    return new Guardian(start(directory, ProcessBuilder.Redirect.PIPE));
  }

  /** Does at once, for a sandbox left behind, what its guardian would have done. */
  static void clearAway(Path directory) throws IOException {
    start(directory, ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile())).onExit().join();
  }

  private static Process start(Path directory, ProcessBuilder.Redirect input) throws IOException {
    var builder = new ProcessBuilder("/bin/sh", "-c", SCRIPT, "guardian", directory.toString());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder
        .redirectInput(input)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
    return Births.of(builder);
  }

  /** To be called when all is cleared away already. */
  void dismiss() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroyForcibly();
    }
    process.onExit().join();
  }
}
