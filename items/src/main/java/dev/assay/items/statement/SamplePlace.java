// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where a statement wants its samples. In its HTML such a place is an empty {@code div}; whoever
 * shows the statement puts the samples there, and those that have no place behind it.
 */
public final class SamplePlace {
  static final String NEXT = "<div data-sample=\"%d\"></div>\n";
  static final String REMAINING = "<div data-sample=\"remaining\"></div>\n";
  private static final Pattern PLACE =
      Pattern.compile("<div data-sample=\"([0-9]+|remaining)\"></div>\n");

  private SamplePlace() {}

  /**
   * A part of a statement.
   *
   * @param samples shown behind it: their places in the list of samples, from 0
   */
  public record Part(String html, List<Integer> samples) {
    public Part {
      samples = List.copyOf(samples);
    }
  }

  /** The statement cut at its places, with the samples that belong there; never empty. */
  public static List<Part> parts(String html, int samples) {
    List<Part> parts = new ArrayList<>();
    Matcher place = PLACE.matcher(html);
    int from = 0;
    int shown = 0;
    while (place.find()) {
      int until = place.group(1).equals("remaining") ? samples : Math.min(shown + 1, samples);
      parts.add(new Part(html.substring(from, place.start()), range(shown, until)));
      shown = until;
      from = place.end();
    }
    parts.add(new Part(html.substring(from), range(shown, samples)));
    return parts;
  }

  /** Whether a statement asks for a next sample where none is left. */
  public static boolean isMissing(String html, int samples) {
    int left = samples;
    Matcher place = PLACE.matcher(html);
    while (place.find()) {
      if (place.group(1).equals("remaining")) {
        left = 0;
      } else if (left-- <= 0) {
        return true;
      }
    }
    return false;
  }

  private static List<Integer> range(int from, int until) {
    return IntStream.range(from, until).boxed().toList();
  }
}
