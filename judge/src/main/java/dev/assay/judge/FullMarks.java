// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.problem.Grading.ByGrader;
import dev.assay.judge.problem.Grading.ByMaximum;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.judge.problem.TestCase;
import dev.assay.judge.problem.TestGroup;
import dev.assay.judge.problem.TestNode;
import java.util.OptionalDouble;

/** What a group is worth to a program that is right everywhere. */
record FullMarks(ProblemPackage problem) {

  OptionalDouble of(TestGroup group) {
    return switch (group.grading()) {
      case ByMaximum maximum -> maximum.most();
      case ByGrader grader -> {
        if (grader.ignoreSample() && group.groups().anyMatch(g -> g.name().equals("secret"))) {
          yield of(problem.secret());
        }
        if (!problem.scoring()) {
          yield OptionalDouble.empty();
        }
        if (grader.program().isPresent() && !Double.isFinite(grader.most())) {
          yield OptionalDouble.empty();
        }
        yield Double.isFinite(grader.most())
            ? OptionalDouble.of(grader.most())
            : added(group, grader);
      }
    };
  }

  private OptionalDouble added(TestGroup group, ByGrader grader) {
    double[] scores = new double[group.children().size()];
    int i = 0;
    for (TestNode child : group.children()) {
      scores[i++] =
          switch (child) {
            case TestCase test -> grader.acceptScore();
            case TestGroup below -> of(below).orElse(0);
          };
    }
    return Aggregator.combine(grader.scoreMode(), scores);
  }
}
