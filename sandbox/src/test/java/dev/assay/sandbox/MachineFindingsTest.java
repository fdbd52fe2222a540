// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineFindingsTest {

  @TempDir Path root;

  @Test
  void a_good_machine_has_no_complaint() throws IOException {
    goodMachine();
    assertThat(new MachineFindings(root, true).isolation())
        .extracting(Finding::state)
        .containsOnly(Finding.State.OK);
    assertThat(new MachineFindings(root, true).timings()).isEmpty();
  }

  @Test
  void an_old_kernel_is_weak() throws IOException {
    goodMachine();
    put("proc/version", "Linux version 4.19.0-21-amd64 (debian)");
    assertThat(state("kernel", true)).isEqualTo(Finding.State.WEAK);
  }

  @Test
  void without_root_user_namespaces_must_be_open_to_all() throws IOException {
    goodMachine();
    put("proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1");
    assertThat(state("user namespaces", true)).isEqualTo(Finding.State.OK);
    assertThat(state("user namespaces", false)).isEqualTo(Finding.State.MISSING);
    assertThat(state("root", false)).isEqualTo(Finding.State.WEAK);
  }

  @Test
  void swap_that_nobody_counts_is_weak() throws IOException {
    goodMachine();
    put("proc/swaps", "Filename Type Size\n/dev/sda2 partition 1000000\n");
    assertThat(state("swap", true)).isEqualTo(Finding.State.WEAK);
    put("sys/fs/cgroup/cgroup.controllers", "memory pids");
    assertThat(new MachineFindings(root, true).isolation())
        .extracting(Finding::name)
        .doesNotContain("swap");
  }

  @Test
  void an_open_weakness_of_the_processor_is_named() throws IOException {
    goodMachine();
    put("sys/devices/system/cpu/vulnerabilities/mds", "Vulnerable: no microcode");
    assertThat(new MachineFindings(root, true).isolation())
        .filteredOn(finding -> finding.name().equals("processor"))
        .first()
        .satisfies(finding -> assertThat(finding.explanation()).contains("mds"));
  }

  @Test
  void what_spoils_timings_is_told_with_what_to_do() throws IOException {
    goodMachine();
    put("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave");
    put("sys/devices/system/cpu/intel_pstate/no_turbo", "0");
    put("sys/devices/system/cpu/smt/active", "1");
    put("proc/cpuinfo", "processor : 0\nflags : fpu hypervisor lm\n");
    assertThat(new MachineFindings(root, true).timings())
        .hasSize(4)
        .allSatisfy(finding -> assertThat(finding.remedy()).isNotBlank());
  }

  private Finding.State state(String name, boolean asRoot) {
    return new MachineFindings(root, asRoot)
        .isolation().stream()
            .filter(finding -> finding.name().equals(name))
            .findFirst()
            .orElseThrow()
            .state();
  }

  private void goodMachine() throws IOException {
    put("proc/version", "Linux version 6.1.0-21-amd64 (debian)");
    put("proc/sys/kernel/seccomp/actions_avail", "kill_process errno allow");
    put("proc/sys/user/max_user_namespaces", "96365");
    put("proc/swaps", "Filename Type Size\n");
    put("proc/cpuinfo", "processor : 0\nflags : fpu lm\n");
    put("sys/devices/system/cpu/vulnerabilities/mds", "Not affected");
  }

  private void put(String file, String content) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}
