// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Kills the members of a control group one by one, where the kernel cannot do it at a stroke. */
final class Slaughter {

  private static final int ROUNDS = 2000;

  private Slaughter() {}

  /** Something to do first that may fail when the group is gone already. */
  @FunctionalInterface
  interface Preparation {
    void run() throws IOException;
  }

  static void of(Path group, Preparation preparation) {
    try {
      preparation.run();
    } catch (IOException gone) {
      return;
    }
    for (int round = 0; round < ROUNDS; round++) {
      List<Long> members = GroupFiles.members(group);
      if (members.isEmpty()) {
        return;
      }
      for (long pid : members) {
        // The handle remembers when its process started; a second look at the group then makes
        // sure that it is the member's and not that of a stranger who got the number since.
        ProcessHandle.of(pid)
            .filter(process -> GroupFiles.members(group).contains(pid))
            .ifPresent(ProcessHandle::destroyForcibly);
      }
      GroupFiles.pause();
    }
  }
}
