// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.unittest;

import dev.assay.items.unittest.UnittestType;
import dev.assay.server.itemtype.suite.SharedMarking;
import dev.assay.server.itemtype.suite.SuiteGrader;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Grades unittest items. */
@Component
@Profile("grader")
class UnittestGrader extends SuiteGrader {

  UnittestGrader(SharedMarking marking, JsonMapper json) {
    super(new UnittestType(), marking, json);
  }
}
