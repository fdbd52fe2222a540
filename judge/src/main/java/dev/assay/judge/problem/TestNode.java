// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

/** A test case or a group of them. */
public sealed interface TestNode permits TestCase, TestGroup {
  /** Path below {@code data/}, such as {@code secret/01-small/1}. */
  String name();

  /** The last part of the name. */
  default String baseName() {
    return name().substring(name().lastIndexOf('/') + 1);
  }
}
