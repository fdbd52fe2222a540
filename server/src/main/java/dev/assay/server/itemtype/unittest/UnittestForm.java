// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.unittest;

import dev.assay.server.itemtype.suite.SuiteForm;
import org.springframework.stereotype.Component;

/** Unit tests as a model answers with them. */
@Component
class UnittestForm extends SuiteForm {
  UnittestForm() {
    super("unittest");
  }
}
