// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.Ability;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The abilities of a part's persons.
 *
 * @param thetas of each pattern of responses
 * @param errors their standard deviations
 * @param patternOf the pattern of each person
 */
record PartAbilities(double[] thetas, double[] errors, int[] patternOf) implements Serializable {

  /** Person by person. */
  Stream<Ability> stream() {
    Ability[] abilities =
        IntStream.range(0, thetas.length)
            .mapToObj(pattern -> new Ability(thetas[pattern], errors[pattern]))
            .toArray(Ability[]::new);
    return Arrays.stream(patternOf).mapToObj(pattern -> abilities[pattern]);
  }
}
