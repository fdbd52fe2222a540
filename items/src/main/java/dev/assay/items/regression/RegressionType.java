// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.regression;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemType;
import dev.assay.items.Manifest;
import dev.assay.items.suite.SuiteReader;
import dev.assay.items.suite.SuiteView;
import java.util.Set;

/** Regression items: a contract between two services that has changed, and tests to guard it. */
public final class RegressionType implements ItemType<RegressionDocument> {
  private static final SuiteReader SUITE = new SuiteReader("regression", true);

  @Override
  public String name() {
    return SUITE.field();
  }

  @Override
  public Set<String> fields() {
    return SUITE.fields();
  }

  @Override
  public RegressionDocument read(ItemFiles files, Manifest manifest, Findings findings) {
    return new RegressionDocument(manifest, SUITE.read(files, manifest, findings));
  }

  @Override
  public SuiteView view(RegressionDocument document, long seed) {
    return SuiteView.of(document.task());
  }
}
