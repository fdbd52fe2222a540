// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The OCI runtime configuration ({@code config.json}) of a cell. */
final class BundleConfig {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<String> NAMESPACES =
      List.of("user", "pid", "network", "ipc", "uts", "mount", "cgroup");

  /** Of /proc: what tells about the host or its kernel and no program needs. */
  static final List<String> MASKED =
      List.of(
          "/proc/acpi",
          "/proc/asound",
          "/proc/interrupts",
          "/proc/kallsyms",
          "/proc/kcore",
          "/proc/keys",
          "/proc/key-users",
          "/proc/kmsg",
          "/proc/kpagecount",
          "/proc/kpageflags",
          "/proc/latency_stats",
          "/proc/modules",
          "/proc/sched_debug",
          "/proc/scsi",
          "/proc/slabinfo",
          "/proc/sysrq-trigger",
          "/proc/timer_list",
          "/proc/timer_stats",
          "/proc/vmallocinfo");

  static final List<String> READ_ONLY = List.of("/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys");

  private final CellPlan plan;
  private final SystemCalls calls;

  BundleConfig(CellPlan plan, SystemCalls calls) {
    this.plan = plan;
    this.calls = calls;
  }

  byte[] json() {
    return JSON.writeValueAsBytes(
        Map.of(
            "ociVersion", "1.0.2",
            "hostname", "cell",
            "root", Map.of("path", plan.root().toString(), "readonly", true),
            "process", process(),
            "mounts", mounts(),
            "linux", linux()));
  }

  private Map<String, Object> process() {
    List<String> environment =
        plan.environment().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .toList();
    // whoever looks at another cell's files may read what is that cell's, see mapping()
    var some = plan.watched().isEmpty() ? List.of() : List.of("CAP_DAC_READ_SEARCH");
    return Map.of(
        "terminal",
        false,
        "user",
        Map.of("uid", CellPlan.INSIDE, "gid", CellPlan.INSIDE, "umask", 18),
        "cwd",
        "/",
        "args",
        plan.command(),
        "env",
        environment,
        "noNewPrivileges",
        true,
        "capabilities",
        Map.of(
            "bounding",
            some,
            "effective",
            some,
            "inheritable",
            some,
            "permitted",
            some,
            "ambient",
            some),
        "rlimits",
        rlimits());
  }

  private List<Map<String, Object>> rlimits() {
    Limits limits = plan.cell().limits();
    var all = new ArrayList<Map<String, Object>>();
    all.add(rlimit("RLIMIT_CORE", 0));
    all.add(rlimit("RLIMIT_NOFILE", limits.openFiles()));
    all.add(rlimit("RLIMIT_FSIZE", limits.fileSizeBytes()));
    all.add(rlimit("RLIMIT_STACK", plan.stackBytes()));
    all.add(rlimit("RLIMIT_MEMLOCK", 64 * 1024));
    all.add(rlimit("RLIMIT_MSGQUEUE", 0));
    if (plan.cpuLimited()) {
      all.add(rlimit("RLIMIT_CPU", plan.cpuSeconds()));
    }
    return all;
  }

  private static Map<String, Object> rlimit(String type, long value) {
    return Map.of("type", type, "soft", value, "hard", value);
  }

  private List<Map<String, Object>> mounts() {
    var all = new ArrayList<Map<String, Object>>();
    all.add(mount("/proc", "proc", "proc", List.of("nosuid", "noexec", "nodev")));
    all.add(mount("/dev", "tmpfs", "tmpfs", List.of("nosuid", "noexec", "mode=755", "size=64k")));
    for (PlannedMount mount : plan.mounts()) {
      all.add(
          switch (mount) {
            case PlannedMount.Bind bind ->
                mount(
                    bind.target(),
                    "bind",
                    bind.source().toString(),
                    List.of("bind", bind.writable() ? "rw" : "ro", "nosuid", "nodev"));
            case PlannedMount.Memory memory ->
                mount(memory.target(), "tmpfs", "tmpfs", memory.options(CellPlan.INSIDE));
          });
    }
    return all;
  }

  private static Map<String, Object> mount(
      String target, String type, String source, List<String> options) {
    return Map.of("destination", target, "type", type, "source", source, "options", options);
  }

  private Map<String, Object> linux() {
    var linux = new LinkedHashMap<String, Object>();
    linux.put(
        "namespaces",
        NAMESPACES.stream()
            .filter(type -> !type.equals("network") || plan.network().isEmpty())
            .map(type -> Map.of("type", type))
            .toList());
    linux.put("uidMappings", mapping());
    linux.put("gidMappings", mapping());
    linux.put("maskedPaths", MASKED);
    linux.put("readonlyPaths", READ_ONLY);
    linux.put("seccomp", calls.ociProfile());
    return linux;
  }

  /**
   * Two numbers that belong to nobody on the host: the namespace's root and the program's user. A
   * cell that is shown another's files knows that one's numbers too, without being able to become
   * them.
   */
  private List<Map<String, Object>> mapping() {
    var all = new ArrayList<Map<String, Object>>();
    all.add(Map.of("containerID", 0, "hostID", plan.user(), "size", 1));
    all.add(Map.of("containerID", CellPlan.INSIDE, "hostID", plan.user() + 1, "size", 1));
    int next = 2 * CellPlan.INSIDE;
    for (int user : plan.watched()) {
      all.add(Map.of("containerID", next, "hostID", user, "size", 2));
      next += 2;
    }
    return all;
  }
}
