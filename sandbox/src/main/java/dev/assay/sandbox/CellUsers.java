// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Numbers for users that are nobody on the host, two for each cell alive: so no two cells share a
 * user, and none shares one with a person, a service or, in all likelihood, another sandbox.
 */
final class CellUsers {

  /** The range that systemd leaves to containers, above what distributions hand out. */
  private static final int FIRST = 0x60000000;

  private static final int BEYOND = 0x6FFF0000;

  private final Set<Integer> taken = new HashSet<>();

  /** An even number; it and the next belong to the caller. */
  synchronized int take() {
    while (true) {
      int number = ThreadLocalRandom.current().nextInt(FIRST, BEYOND) & ~1;
      if (taken.add(number)) {
        return number;
      }
    }
  }

  synchronized void giveBack(int number) {
    taken.remove(number);
  }
}
