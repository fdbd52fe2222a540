// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import java.security.SecureRandom;

/**
 * Words that nobody has used before and that look like names: {@code kodemirasuvonepa}. Whatever a
 * probe makes up is one, and nothing in it says which probe, so that a service cannot tell who asks
 * from what it is sent.
 */
public final class InventedWord {
  private static final String CONSONANTS = "bdfghjklmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final int SYLLABLES = 8; // 80 of them: 1.7e15 words
  private static final SecureRandom RANDOM = new SecureRandom();

  private InventedWord() {}

  /** Another one; thread-safe. */
  public static String next() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < SYLLABLES; i++) {
      word.append(CONSONANTS.charAt(RANDOM.nextInt(CONSONANTS.length())));
      word.append(VOWELS.charAt(RANDOM.nextInt(VOWELS.length())));
    }
    return word.toString();
  }
}
