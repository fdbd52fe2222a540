// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers of models whose marks were brought in. They were not judged here: whoever brought them
 * vouches for them.
 *
 * @param by who brought them in, as colleagues know them; empty where that is not known any more
 * @param on the day, by UTC; empty where it was not noted
 * @param answers how many of those that count
 */
public record Brought(Optional<String> by, Optional<LocalDate> on, int answers) {

  /** Name and day, as far as they are known. */
  public String inShort() {
    return Stream.of(by, on.map(LocalDate::toString))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }
}
