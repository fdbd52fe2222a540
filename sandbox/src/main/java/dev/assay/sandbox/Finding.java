// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

/**
 * One thing the doctor looked at.
 *
 * @param name what was looked at, in a word or two
 * @param state whether it is well
 * @param explanation what was found and what follows from it
 * @param remedy what to do about it, with the exact command; empty when nothing needs doing
 */
public record Finding(String name, State state, String explanation, String remedy) {

  /** How well a thing is. */
  public enum State {
    /** As it should be. */
    OK,
    /** Works, but isolation or the steadiness of timings is less than it could be. */
    WEAK,
    /** Not there. */
    MISSING
  }
}
