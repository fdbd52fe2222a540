// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.List;

/**
 * All persons of a calibration, each in one part: one part in this process, or many on other
 * machines. All that an estimation asks of persons is asked of their parts.
 */
public interface Parts {

  /** The answers of all parts added up, in whatever order. */
  <S extends Sum<S>> S sum(PartQuestion<S> question);

  /** The answers one by one, in the order of the parts. */
  <A> List<A> each(PartQuestion<A> question);

  /** All persons in one part, here. */
  static Parts whole(PersonPart part) {
    return new Parts() {
      @Override
      public <S extends Sum<S>> S sum(PartQuestion<S> question) {
        return question.of(part);
      }

      @Override
      public <A> List<A> each(PartQuestion<A> question) {
        return List.of(question.of(part));
      }
    };
  }
}
