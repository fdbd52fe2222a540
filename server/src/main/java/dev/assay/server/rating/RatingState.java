// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

/**
 * How rating stands in an organisation. Public for its template alone.
 *
 * @param raters how many people rate an answer
 * @param open answers without marks yet, whoever they wait for
 * @param people members who may rate
 */
public record RatingState(int raters, int open, int people) {
  /** Whether more people are asked for than there are. */
  public boolean isShort() {
    return people < raters;
  }
}
