// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.Optional;

/**
 * Some persons of a calibration with their responses, kept where they are asked. Thread-safe.
 *
 * <p>Which points of the quadrature matter for whom is remembered between questions. A part that
 * was lost and made again has to find that out anew, and answers the same within the tenth digit.
 */
public final class PersonPart {
  private final ResponseMatrix responses;
  private final int[] groupOf;
  private final int groups;
  private Optional<CodedPart> coded = Optional.empty();

  private PersonPart(ResponseMatrix responses, int[] groupOf, int groups) {
    this.responses = responses;
    this.groupOf = groupOf;
    this.groups = groups;
  }

  /** Persons who are not told apart by group. */
  public static PersonPart of(ResponseMatrix responses) {
    return of(responses, new int[responses.persons()], 1);
  }

  /**
   * @param groupOf the group of each person, counted from 0
   * @param groups how many there are, of all parts together
   */
  public static PersonPart of(ResponseMatrix responses, int[] groupOf, int groups) {
    if (groupOf.length != responses.persons()) {
      throw new IllegalArgumentException("one group a person is needed");
    }
    for (int group : groupOf) {
      if (group < 0 || group >= groups) {
        throw new IllegalArgumentException("groups count from 0");
      }
    }
    return new PersonPart(responses, groupOf.clone(), groups);
  }

  ResponseMatrix responses() {
    return responses;
  }

  int[] groupOf() {
    return groupOf;
  }

  int groups() {
    return groups;
  }

  Tally tally() {
    return Tally.of(responses, groupOf, groups);
  }

  synchronized ExpectedCounts expected(Coding coding, CurveTable curves) {
    return coded(coding).expected(curves);
  }

  synchronized PartAbilities abilities(Coding coding, CurveTable curves) {
    return coded(coding).abilities(curves);
  }

  synchronized MissingInformation.Total missing(MissingInformation.Question question) {
    return coded(question.coding()).missing(question);
  }

  /** Packed on the first question, and kept for those that follow. */
  private CodedPart coded(Coding coding) {
    CodedPart packed =
        coded
            .filter(known -> known.coding().equals(coding))
            .orElseGet(() -> new CodedPart(this, coding));
    coded = Optional.of(packed);
    return packed;
  }
}
