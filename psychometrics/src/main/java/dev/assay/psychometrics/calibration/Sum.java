// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.io.Serializable;

/**
 * Something that is known of some persons and adds up over persons. Immutable.
 *
 * @param <S> itself
 */
public interface Sum<S extends Sum<S>> extends Serializable {

  /** What is known of the persons of both, of whom none are in common. */
  S plus(S other);
}
