// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.unittest;

import dev.assay.items.suite.SuiteType;

/** Unittest items: a specification, and a program that tests call. */
public final class UnittestType extends SuiteType<UnittestDocument> {

  public UnittestType() {
    super("unittest", false, UnittestDocument::new);
  }
}
