// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.util.List;

/** The rule for where in a cell something may be mounted. */
final class MountTarget {

  private static final List<String> RESERVED =
      List.of("/usr", "/etc", "/proc", "/dev", "/sys", "/bin", "/sbin", "/lib", "/lib64", "/run");

  private MountTarget() {}

  /** A place that no other cell sees. */
  static String inPrivate(String target) {
    if (!isPrivate(target)) {
      throw new IllegalArgumentException(
          "\"" + target + "\" is seen by others; mount below /work or /tmp");
    }
    return checked(target);
  }

  /** Whether it is in one of the directories that each cell has for itself. */
  static boolean isPrivate(String target) {
    return target.startsWith(Cell.WORK + "/") || target.startsWith("/tmp/");
  }

  static String checked(String target) {
    boolean plain =
        target.matches("(/[A-Za-z0-9._+@-]+)+")
            && !target.contains("/../")
            && !target.endsWith("/..")
            && !target.contains("/./")
            && !target.endsWith("/.");
    if (!plain) {
      throw new IllegalArgumentException(
          "Not a place in a cell: \"" + target + "\" (an absolute, plain path is needed)");
    }
    for (String reserved : RESERVED) {
      if (target.equals(reserved) || target.startsWith(reserved + "/")) {
        throw new IllegalArgumentException(
            "\"" + target + "\" belongs to the system of the cell; mount elsewhere");
      }
    }
    if (target.equals(Cell.WORK) || target.equals("/tmp")) {
      throw new IllegalArgumentException("Every cell has its own " + target + " already");
    }
    return target;
  }
}
