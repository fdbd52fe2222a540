// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import java.util.List;
import java.util.Optional;

/**
 * How a program failed. The program wrote it, so it may say anything: where the input is hidden,
 * only {@link #knownType()} and the first place are fit to be shown.
 *
 * @param type the class of the error as the program printed it; empty when it printed none
 * @param knownType the same when it is one that comes with the language
 * @param places the program's own lines, innermost first; each is a line its sources have
 * @param text the message and the trace without lines of other people's code
 */
public record Crash(
    String type, Optional<String> knownType, List<Place> places, List<String> text) {

  /** A line of the program. */
  public record Place(String file, int line) {}

  public Crash {
    places = List.copyOf(places);
    text = List.copyOf(text);
  }

  /** Nothing was printed. */
  public static Crash silent() {
    return new Crash("", Optional.empty(), List.of(), List.of());
  }
}
