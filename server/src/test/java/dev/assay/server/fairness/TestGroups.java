// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings.Sitting;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/** Answers the optional questions in a candidate's place. */
@TestComponent
public class TestGroups {
  private final TestHouse house;
  private final GroupAnswers answers;

  TestGroups(TestHouse house, GroupAnswers answers) {
    this.house = house;
    this.answers = answers;
  }

  public void say(Sitting sitting, GroupQuestion question, String group) {
    house.inside(
        sitting.organisation(),
        () -> {
          answers.keep(sitting.invitation(), Map.of(question, group));
          return true;
        });
  }
}
