// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a cell with bubblewrap. Started by root it first becomes a user that is nobody's on the
 * host, whose the pipes then are, so that programs can open them by name as with the others;
 * started by anyone else the cell's user is, outside its namespace, that someone. Init is process 1
 * itself: bubblewrap's own would hold descriptors of the host's where the program can see them.
 */
final class BubblewrapDriver implements Driver {

  private static final long MB = 1024L * 1024;
  private static final int BLOCK = 512;

  private static final String LAUNCH =
      """
      exec 9>&2 2>"$1"; shift
      while [ "$1" != -- ]; do echo 0 >"$1" || exit 1; shift; done; shift
      owner=$1; started=$2; filter=$3; shift 3
      [ -z "$owner" ] || chown "$owner" /proc/self/fd/0 /proc/self/fd/1 /proc/self/fd/9
      """
          + CellPlan.JOIN
          + """
          exec "$@" 3>"$started" 4<"$filter"
          """;

  private final Path program;
  private final boolean root;
  private final byte[] filter;

  BubblewrapDriver(Path program, boolean root, SystemCalls calls) {
    this.program = program;
    this.root = root;
    this.filter = calls.bpf();
  }

  @Override
  public String name() {
    return "bubblewrap";
  }

  @Override
  public Cgroups.Allowance overhead() {
    return new Cgroups.Allowance(8 * MB, 4);
  }

  @Override
  public boolean needsRoot() {
    return false;
  }

  @Override
  public boolean joinsNetworks() {
    return true;
  }

  @Override
  public boolean showsViews() {
    return false; // its cells have one user inside: no other's files could be read
  }

  @Override
  public List<String> prepare(CellPlan plan) throws IOException {
    Path filterFile = plan.directory().resolve("filter.bpf");
    Files.write(filterFile, filter);
    var command = new ArrayList<>(List.of("/bin/sh", "-c", LAUNCH, "launch"));
    command.add(plan.logFile().toString());
    plan.group().entrances().forEach(entrance -> command.add(entrance.toString()));
    String user = root ? Integer.toString(plan.user() + 1) : "";
    command.addAll(List.of("--", user, plan.startedFile().toString(), filterFile.toString()));
    command.addAll(plan.joining());
    if (root) {
      command.addAll(
          List.of("/usr/bin/setpriv", "--reuid", user, "--regid", user, "--clear-groups", "--"));
    }
    command.add(program.toString());
    command.addAll(List.of("--unshare-user", "--unshare-pid", "--unshare-ipc"));
    if (plan.network().isEmpty()) {
      command.add("--unshare-net");
    }
    command.addAll(List.of("--unshare-uts", "--unshare-cgroup-try", "--hostname", "cell"));
    String inside = Integer.toString(CellPlan.INSIDE);
    command.addAll(List.of("--uid", inside, "--gid", inside, "--cap-drop", "ALL"));
    command.addAll(
        List.of(
            "--new-session", "--die-with-parent", "--as-pid-1", "--seccomp", "4", "--clearenv"));
    plan.environment().forEach((name, value) -> command.addAll(List.of("--setenv", name, value)));
    command.addAll(List.of("--ro-bind", plan.root().toString(), "/", "--proc", "/proc"));
    command.addAll(List.of("--dev", "/dev"));
    plan.mounts().forEach(mount -> command.addAll(mount(mount)));
    for (String masked : BundleConfig.MASKED) {
      if (Files.isRegularFile(Path.of(masked))) {
        command.addAll(List.of("--ro-bind", "/dev/null", masked));
      }
    }
    command.addAll(List.of("--remount-ro", "/dev", "--chdir", "/"));
    command.addAll(List.of("--", "/bin/sh", "-c", rlimits(plan), "limits"));
    command.addAll(plan.command());
    return command;
  }

  private static List<String> mount(PlannedMount mount) {
    return switch (mount) {
      case PlannedMount.Bind bind ->
          List.of(
              bind.writable() ? "--bind" : "--ro-bind", bind.source().toString(), bind.target());
      case PlannedMount.Memory memory ->
          List.of(
              "--perms",
              "0700",
              "--size",
              Long.toString(memory.bytes()),
              "--tmpfs",
              memory.target());
    };
  }

  /** Bubblewrap sets none, so the first shell inside does, and gives its place to the next. */
  private static String rlimits(CellPlan plan) {
    Limits limits = plan.cell().limits();
    return "ulimit -c 0; ulimit -n "
        + limits.openFiles()
        + "; ulimit -f "
        + Math.ceilDiv(limits.fileSizeBytes(), BLOCK)
        + "; ulimit -s "
        + plan.stackBytes() / 1024
        + "; ulimit -l 64; ulimit -p "
        + plan.mostProcesses()
        + (plan.cpuLimited() ? "; ulimit -t " + plan.cpuSeconds() : "")
        + "; exec 2>&9 9>&-; exec \"$@\"";
  }
}
