// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.regression;

import dev.assay.items.regression.RegressionType;
import dev.assay.server.itemtype.suite.SharedMarking;
import dev.assay.server.itemtype.suite.SuiteGrader;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Grades regression items. */
@Component
@Profile("grader")
class RegressionGrader extends SuiteGrader {

  RegressionGrader(SharedMarking marking, JsonMapper json) {
    super(new RegressionType(), marking, json);
  }
}
