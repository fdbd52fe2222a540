// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of test data.
 *
 * @param validation of the submission's files, before any case
 * @param children in the order in which they are judged
 */
public record TestGroup(
    String name, Grading grading, Optional<StaticValidation> validation, List<TestNode> children)
    implements TestNode {

  public TestGroup {
    children = List.copyOf(children);
  }

  /** A group whose cases all run the program. */
  public TestGroup(String name, Grading grading, List<TestNode> children) {
    this(name, grading, Optional.empty(), children);
  }

  /** All that is judged below, in order: static validations too. */
  public Stream<TestCase> judged() {
    return Stream.concat(
        validation.stream().map(StaticValidation::test),
        children.stream()
            .flatMap(child ->
                switch (child) {
                  case TestCase one -> Stream.of(one);
                  case TestGroup group -> group.judged();
                }));
  }

  /** All static validations below, in order. */
  public Stream<StaticValidation> validations() {
    return Stream.concat(validation.stream(), groups().flatMap(TestGroup::validations));
  }

  /** All cases below that run the program, in order. */
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
