// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs an OCI bundle with gVisor's {@code runsc}: programs talk to a kernel of its own that runs as
 * a process of the cell's, so that weaknesses of the host's kernel are further away. No descriptor
 * but the standard three gets through to init: that the cell has begun is written by runsc, as the
 * number of its process. The control groups are the launcher's, so all of gVisor is measured and
 * limited with the program.
 */
final class GvisorDriver implements Driver {

  private static final long MB = 1024L * 1024;

  /** 128 and a complaint in the log is runsc's own end, not the program's. */
  private static final String LAUNCH =
      """
      exec 9>&2 2>"$1"; log=$1; shift
      while [ "$1" != -- ]; do echo 0 >"$1" || exit 1; shift; done; shift
      started=$1; shift
      "$@" 2>&9 9>&-
      status=$?
      [ $status = 128 ] && [ -s "$log" ] && : >"$started"
      exit $status
      """;

  private static final List<String> OPTIONS =
      List.of(
          "--network=none",
          "--ignore-cgroups",
          "--oci-seccomp=true",
          "--file-access=shared",
          "--host-uds=all");

  private final Path program;
  private final SystemCalls calls;

  GvisorDriver(Path program, SystemCalls calls) {
    this.program = program;
    this.calls = calls;
  }

  @Override
  public String name() {
    return "runsc";
  }

  @Override
  public Cgroups.Allowance overhead() {
    return new Cgroups.Allowance(192 * MB, 256);
  }

  @Override
  public boolean needsRoot() {
    return true;
  }

  @Override
  public boolean joinsNetworks() {
    return false; // its loopback is inside its own kernel
  }

  @Override
  public boolean showsViews() {
    return false;
  }

  @Override
  public List<String> prepare(CellPlan plan) throws IOException {
    Files.write(plan.directory().resolve("config.json"), new BundleConfig(plan, calls).json());
    var command = new ArrayList<>(List.of("/bin/sh", "-c", LAUNCH, "launch"));
    command.add(plan.logFile().toString());
    plan.group().entrances().forEach(entrance -> command.add(entrance.toString()));
    command.addAll(List.of("--", plan.startedFile().toString(), program.toString()));
    command.addAll(OPTIONS);
    command.addAll(List.of("--root", plan.directory().resolve("runtime").toString()));
    command.addAll(List.of("--log", plan.logFile().toString()));
    command.addAll(List.of("run", "--pid-file", plan.startedFile().toString()));
    command.addAll(List.of("--bundle", plan.directory().toString(), "run-" + plan.id()));
    return command;
  }
}
