// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.io.Serializable;

/**
 * Something to find out of some persons, without any others: it may be sent to where they are.
 *
 * @param <A> the answer, which can be sent back
 */
@FunctionalInterface
public interface PartQuestion<A> extends Serializable {

  /** Answers it. The same part gives the same answer again, to the last digits. */
  A of(PersonPart part);
}
