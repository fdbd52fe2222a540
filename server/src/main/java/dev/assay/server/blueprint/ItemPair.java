// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

/**
 * Two items of a form, one of which is worked alone and the other with the assistant.
 *
 * @param number from 1
 * @param first the position of one, from 1
 * @param second the position of the other
 */
public record ItemPair(int number, int first, int second) {

  public boolean has(int position) {
    return position == first || position == second;
  }

  /**
   * The position of the item that is worked alone: one bit of the attempt's random seed says which,
   * a fair coin for each pair and each person.
   */
  public int alone(long seed) {
    return (seed >>> (number - 1) & 1) == 0 ? first : second;
  }
}
