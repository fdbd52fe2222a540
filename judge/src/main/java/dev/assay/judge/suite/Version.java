// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import dev.assay.sandbox.Tree;
import java.util.Map;

/**
 * A program, or services, that suites are tried on. Which one it is never reaches the cell.
 *
 * @param name for results; unique among the versions of its subject
 */
public record Version(String name, Tree files) {

  /** A version of these files, by path. */
  public static Version of(String name, Map<String, byte[]> files) {
    return new Version(name, Tree.of(files));
  }
}
