// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.unittest;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemType;
import dev.assay.items.Manifest;
import dev.assay.items.suite.SuiteReader;
import dev.assay.items.suite.SuiteView;
import java.util.Set;

/** Unittest items: a specification, and a program that tests call. */
public final class UnittestType implements ItemType<UnittestDocument> {
  private static final SuiteReader SUITE = new SuiteReader("unittest", false);

  @Override
  public String name() {
    return SUITE.field();
  }

  @Override
  public Set<String> fields() {
    return SUITE.fields();
  }

  @Override
  public UnittestDocument read(ItemFiles files, Manifest manifest, Findings findings) {
    return new UnittestDocument(manifest, SUITE.read(files, manifest, findings));
  }

  @Override
  public SuiteView view(UnittestDocument document, long seed) {
    return SuiteView.of(document.task());
  }
}
