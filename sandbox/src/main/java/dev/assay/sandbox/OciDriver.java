// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs an OCI bundle with crun or runc. The runtime is kept from touching control groups, which are
 * ours: crun by an option and by hiding them (it refuses hybrid layouts it need not care about),
 * runc by showing them read-only and telling it that it need not succeed (under version 2 it does
 * not insist only when it cannot make a group named like the container, beside the one it is in:
 * hence a name that differs from the cell's). Both happen in a mount namespace of the runtime's
 * own.
 */
final class OciDriver implements Driver {

  private static final long MB = 1024L * 1024;

  private static final String ENTER =
      """
      exec 2>"$1"; shift
      while [ "$1" != -- ]; do echo 0 >"$1" || exit 1; shift; done; shift
      """;

  private static final String HIDE = "mount -t tmpfs -o ro none /sys/fs/cgroup || exit 1\n";

  /**
   * For a cell whose files others may see: before all else its work directory is mounted among the
   * mounts of its network, which hide the control groups already. The last words start the runtime
   * in a copy of them.
   */
  private static final String SHARE =
      "exec 9>&2\n"
          + ENTER
          + NamespaceFile.OPEN
          + """
          shift 2
          exec /usr/bin/nsenter --mount=/proc/self/fd/8 -- /bin/sh -c '
            exec 8<&-; mount -t tmpfs -o "$1" work "$2" || exit 1; shift 2; exec "$@" 2>&9 9>&-
          ' share "$@"
          """;

  private static final String GO =
      "started=$1; shift\n" + CellPlan.JOIN + "exec \"$@\" 3>\"$started\" 2>&9 9>&-\n";

  private final String name;
  private final Path program;
  private final String shielding;
  private final List<String> options;
  private final Cgroups.Allowance overhead;
  private final SystemCalls calls;

  private OciDriver(
      String name,
      Path program,
      String shielding,
      List<String> options,
      Cgroups.Allowance overhead,
      SystemCalls calls) {
    this.name = name;
    this.program = program;
    this.shielding = shielding;
    this.options = options;
    this.overhead = overhead;
    this.calls = calls;
  }

  static OciDriver crun(Path program, SystemCalls calls) {
    return new OciDriver(
        "crun",
        program,
        HIDE,
        List.of("--cgroup-manager=disabled"),
        new Cgroups.Allowance(8 * MB, 3),
        calls);
  }

  static OciDriver runc(Path program, SystemCalls calls, List<Path> cgroupMounts) {
    var shielding = new StringBuilder();
    for (Path mount : cgroupMounts) {
      shielding.append("mount -o remount,ro,bind '").append(mount).append("' || exit 1\n");
    }
    return new OciDriver(
        "runc",
        program,
        shielding.toString(),
        List.of("--rootless=true"),
        new Cgroups.Allowance(48 * MB, 24),
        calls);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Cgroups.Allowance overhead() {
    return overhead;
  }

  @Override
  public boolean needsRoot() {
    return true;
  }

  @Override
  public boolean joinsNetworks() {
    return true;
  }

  @Override
  public boolean showsViews() {
    return true;
  }

  @Override
  public List<String> prepare(CellPlan plan) throws IOException {
    Files.write(plan.directory().resolve("config.json"), new BundleConfig(plan, calls).json());
    List<String> entrances = plan.group().entrances().stream().map(Path::toString).toList();
    var command = new ArrayList<String>();
    if (plan.network().isPresent()) {
      command.addAll(sharing(plan, plan.network().get(), entrances));
      entrances = List.of();
    }
    String script = "exec 9>&2\n" + ENTER + shielding + GO;
    command.addAll(
        List.of("/usr/bin/unshare", "--mount", "--propagation", "private", "/bin/sh", "-c"));
    command.addAll(List.of(script, "launch", plan.logFile().toString()));
    command.addAll(entrances);
    command.addAll(List.of("--", plan.startedFile().toString()));
    command.addAll(plan.joining());
    command.add(program.toString());
    command.addAll(options);
    command.addAll(List.of("--root", plan.directory().resolve("runtime").toString()));
    command.addAll(List.of("--log", plan.logFile().toString()));
    command.addAll(List.of("run", "--preserve-fds", "1"));
    command.addAll(List.of("--bundle", plan.directory().toString(), "run-" + plan.id()));
    return command;
  }

  private static List<String> sharing(CellPlan plan, CellNetwork network, List<String> entrances)
      throws IOException {
    Files.createDirectory(plan.work());
    var memory = new PlannedMount.Memory(Cell.WORK, plan.cell().limits().diskBytes());
    NamespaceFile mounts = network.mounts();
    var command = new ArrayList<>(List.of("/bin/sh", "-c", SHARE, "launch"));
    command.add(plan.logFile().toString());
    command.addAll(entrances);
    command.addAll(List.of("--", mounts.path(), mounts.identity()));
    command.addAll(List.of(String.join(",", memory.options(plan.user() + 1))));
    command.add(plan.work().toString());
    return command;
  }
}
