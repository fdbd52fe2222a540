// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.skills;

/**
 * Words of an ad that led to a skill.
 *
 * @param start where they begin in {@code JobAd.whole()}
 * @param end where they end, exclusive
 * @param similarity to what the skill is described by, -1 to 1; 1 for a word of the dictionary
 */
public record Mention(String skill, int start, int end, Need need, Way way, double similarity) {

  /** How the words led to the skill. */
  public enum Way {
    /** They are in the dictionary. */
    WORD,
    /** The sentence model finds them close to what the skill is about. */
    MEANING
  }
}
