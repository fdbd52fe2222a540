// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MountTableTest {

  @Test
  void a_pure_version_2_machine_has_one_hierarchy() {
    MountTable table =
        MountTable.parse(
            List.of(
                "22 1 0:20 / /proc rw,nosuid - proc proc rw",
                "35 29 0:29 / /sys/fs/cgroup rw,nosuid shared:9 - cgroup2 cgroup2 rw,nsdelegate"),
            List.of("0::/system.slice/assay.service"));
    assertThat(table.ownLegacy("memory")).isEmpty();
    MountTable.Hierarchy unified = table.unified().orElseThrow();
    assertThat(unified.directory(table.ownUnified()))
        .isEqualTo(Path.of("/sys/fs/cgroup/system.slice/assay.service"));
  }

  @Test
  void on_a_hybrid_machine_each_controller_has_its_own_place() {
    MountTable table =
        MountTable.parse(
            List.of(
                "33 31 0:30 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct",
                "35 31 0:32 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory",
                "41 31 0:38 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw"),
            List.of("4:memory:/agents/one", "2:cpu,cpuacct:/", "0::/"));
    assertThat(table.ownLegacy("memory")).hasValue(Path.of("/sys/fs/cgroup/memory/agents/one"));
    assertThat(table.ownLegacy("cpuacct")).hasValue(Path.of("/sys/fs/cgroup/cpu,cpuacct"));
    assertThat(table.ownLegacy("pids")).isEmpty();
  }

  @Test
  void in_a_container_the_groups_name_is_taken_from_where_the_mount_begins() {
    MountTable table =
        MountTable.parse(
            List.of("35 31 0:32 /docker/abc /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory"),
            List.of("4:memory:/docker/abc/inner"));
    assertThat(table.ownLegacy("memory")).hasValue(Path.of("/sys/fs/cgroup/memory/inner"));
  }
}
