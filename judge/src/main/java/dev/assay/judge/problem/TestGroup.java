// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of test data.
 *
 * @param children in the order in which they are judged
 */
public record TestGroup(String name, Grading grading, List<TestNode> children) implements TestNode {

  public TestGroup {
    children = List.copyOf(children);
  }

  /** All cases below, in order. */
  public Stream<TestCase> cases() {
    return children.stream()
        .flatMap(child ->
            switch (child) {
              case TestCase one -> Stream.of(one);
              case TestGroup group -> group.cases();
            });
  }

  /** The groups directly below. */
  public Stream<TestGroup> groups() {
    return children.stream().filter(TestGroup.class::isInstance).map(TestGroup.class::cast);
  }
}
