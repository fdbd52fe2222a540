// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.util.List;

/** The rule for where in a cell something may be mounted. */
final class MountTarget {

  private static final List<String> RESERVED =
      List.of("/usr", "/etc", "/proc", "/dev", "/sys", "/bin", "/sbin", "/lib", "/lib64", "/run");

  private MountTarget() {}

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
