// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What /proc and /sys tell about isolation and the steadiness of timings. */
final class MachineFindings {

  private static final Pattern VERSION = Pattern.compile("Linux version (\\d+)\\.(\\d+)\\S*.*");

  private final Path root;
  private final boolean asRoot;

  /**
   * Findings of the machine whose file system starts at {@code root}.
   *
   * @param asRoot whether this process is root
   */
  MachineFindings(Path root, boolean asRoot) {
    this.root = root;
    this.asRoot = asRoot;
  }

  /** What bears on keeping programs in. */
  List<Finding> isolation() {
    var all = new ArrayList<Finding>();
    all.add(kernel());
    all.add(systemCallFilter());
    all.add(userNamespaces());
    all.add(privileges());
    swap().ifPresent(all::add);
    all.add(processor());
    return all;
  }

  /** What bears on the same program taking the same time. */
  List<Finding> timings() {
    var all = new ArrayList<Finding>();
    governor().ifPresent(all::add);
    turbo().ifPresent(all::add);
    hyperThreads().ifPresent(all::add);
    virtualMachine().ifPresent(all::add);
    return all;
  }

  private Finding kernel() {
    Matcher version = VERSION.matcher(read("proc/version").orElse(""));
    if (!version.matches()) {
      return weak("kernel", "Its version could not be read", "");
    }
    int number = Integer.parseInt(version.group(1)) * 1000 + Integer.parseInt(version.group(2));
    String name = "Linux " + version.group(1) + "." + version.group(2);
    return number >= 5010
        ? ok("kernel", name)
        : weak(
            "kernel",
            name + " is older than 5.10, which nobody tests this with",
            "apt-get install linux-image-amd64, and reboot");
  }

  private Finding systemCallFilter() {
    return read("proc/sys/kernel/seccomp/actions_avail").isPresent()
        ? ok("seccomp", "System calls can be filtered")
        : new Finding(
            "seccomp",
            Finding.State.MISSING,
            "The kernel cannot filter system calls; no cell starts without",
            "Use a kernel with CONFIG_SECCOMP_FILTER (every Debian kernel has it)");
  }

  private Finding userNamespaces() {
    String name = "user namespaces";
    if (read("proc/sys/user/max_user_namespaces").orElse("0").equals("0")) {
      return new Finding(
          name,
          Finding.State.MISSING,
          "They are switched off; no cell starts without",
          "sysctl -w user.max_user_namespaces=10000");
    }
    boolean restricted =
        read("proc/sys/kernel/unprivileged_userns_clone").orElse("1").equals("0")
            || read("proc/sys/kernel/apparmor_restrict_unprivileged_userns")
                .orElse("0")
                .equals("1");
    if (restricted && !asRoot) {
      return new Finding(
          name,
          Finding.State.MISSING,
          "Only root may make them, and this process is not root",
          "Run as root, or: sysctl -w kernel.unprivileged_userns_clone=1"
              + " kernel.apparmor_restrict_unprivileged_userns=0");
    }
    return ok(name, "They can be made");
  }

  private Finding privileges() {
    return asRoot
        ? ok("root", "Cells get users of their own and the kernel's control groups")
        : weak(
            "root",
            "Not root: outside its namespace a cell's user is the one this process runs as, and"
                + " limits on memory and processor time are checked from time to time only",
            "Run the grader as root");
  }

  private Optional<Finding> swap() {
    boolean swapping = read("proc/swaps").orElse("").lines().count() > 1;
    boolean accounted =
        Stream.of(
                "sys/fs/cgroup/memory/memory.memsw.limit_in_bytes",
                "sys/fs/cgroup/cgroup.controllers")
            .anyMatch(file -> Files.exists(root.resolve(file)));
    return swapping && !accounted
        ? Optional.of(
            weak(
                "swap",
                "There is swap and the kernel does not count it: a cell may use more memory than"
                    + " its limit",
                "swapoff -a, or boot with swapaccount=1"))
        : Optional.empty();
  }

  private Finding processor() {
    List<String> open = new ArrayList<>();
    try (Stream<Path> all = Files.list(root.resolve("sys/devices/system/cpu/vulnerabilities"))) {
      all.sorted()
          .filter(file -> readFile(file).orElse("").startsWith("Vulnerable"))
          .forEach(file -> open.add(file.getFileName().toString()));
    } catch (IOException unknown) {
      return weak("processor", "Its known weaknesses could not be read", "");
    }
    return open.isEmpty()
        ? ok("processor", "No known weakness is left open")
        : weak(
            "processor",
            "Open to " + String.join(", ", open) + ": programs might read others' memory",
            "apt-get install intel-microcode amd64-microcode, and reboot");
  }

  private Optional<Finding> governor() {
    return read("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor")
        .filter(governor -> !governor.equals("performance"))
        .map(governor ->
            weak(
                "processor frequency",
                "The governor is \"" + governor + "\": the same program takes longer at times",
                "apt-get install linux-cpupower; cpupower frequency-set -g performance"));
  }

  private Optional<Finding> turbo() {
    boolean on =
        read("sys/devices/system/cpu/intel_pstate/no_turbo").orElse("").equals("0")
            || read("sys/devices/system/cpu/cpufreq/boost").orElse("").equals("1");
    return on
        ? Optional.of(
            weak(
                "turbo",
                "The processor speeds up while others idle: timings depend on the load",
                "echo 1 >/sys/devices/system/cpu/intel_pstate/no_turbo, or echo 0"
                    + " >/sys/devices/system/cpu/cpufreq/boost"))
        : Optional.empty();
  }

  private Optional<Finding> hyperThreads() {
    return read("sys/devices/system/cpu/smt/active")
        .filter(active -> active.equals("1"))
        .map(active ->
            weak(
                "hyper-threading",
                "Two programs may share a core: each then runs slower, and might watch the"
                    + " other",
                "echo off >/sys/devices/system/cpu/smt/control"));
  }

  private Optional<Finding> virtualMachine() {
    return read("proc/cpuinfo")
        .filter(info -> info.lines().anyMatch(MachineFindings::saysHypervisor))
        .map(info ->
            weak(
                "virtual machine",
                "Neighbours on the same hardware can slow programs down",
                "For timings that must be exact, use a machine of your own"));
  }

  private static boolean saysHypervisor(String line) {
    return line.startsWith("flags") && line.contains(" hypervisor");
  }

  private Optional<String> read(String file) {
    return readFile(root.resolve(file));
  }

  private static Optional<String> readFile(Path file) {
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  private static Finding ok(String name, String explanation) {
    return new Finding(name, Finding.State.OK, explanation, "");
  }

  private static Finding weak(String name, String explanation, String remedy) {
    return new Finding(name, Finding.State.WEAK, explanation, remedy);
  }
}
