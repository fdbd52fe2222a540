// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.regression;

import dev.assay.items.suite.SuiteType;

/** Regression items: a contract between two services that has changed, and tests to guard it. */
public final class RegressionType extends SuiteType<RegressionDocument> {

  public RegressionType() {
    super("regression", true, RegressionDocument::new);
  }
}
