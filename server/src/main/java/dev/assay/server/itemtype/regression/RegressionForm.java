// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.regression;

import dev.assay.server.itemtype.suite.SuiteForm;
import org.springframework.stereotype.Component;

/** Regression tests as a model answers with them. */
@Component
class RegressionForm extends SuiteForm {
  RegressionForm() {
    super("regression");
  }
}
