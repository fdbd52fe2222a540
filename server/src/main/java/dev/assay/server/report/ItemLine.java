// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.items.Seniority;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One item of the form, as its author expected it and as it turned out.
 *
 * @param item the hash of the version
 * @param author of 100 people of {@code seniority}, how many its author expects to get it right
 * @param predicted of full points, the share that this makes for the people the test is for
 * @param expected whether measurement still takes the author's estimate for true
 * @param answered how many have a grade in it
 * @param omitted how many of them left it without an answer, which counts as the lowest category
 * @param faults how many have none through a fault of ours
 * @param observed of full points, the share that was reached
 * @param rest the correlation with the points on all other items (corrected point-biserial)
 * @param seconds people had it before them, on average
 * @param used in how many sittings of any test of the organisation it has been
 * @param flags what to look at
 * @param options of a choice item, in the author's order of names; empty for others
 */
public record ItemLine(
    int position,
    String item,
    String title,
    String type,
    String skill,
    int author,
    Seniority seniority,
    double predicted,
    boolean expected,
    int answered,
    int omitted,
    int faults,
    Figure observed,
    Figure rest,
    Figure seconds,
    int used,
    List<Flag> flags,
    List<OptionLine> options) {
  /** With fewer people, a share of points is luck. */
  static final int SHARE = 10;

  /** With fewer people, a correlation is luck: its error is still 0.18 with so many. */
  static final int CORRELATION = 30;

  /** With fewer people, a mean time is one person's. */
  static final int TIME = 5;

  /** A correlation up to here says next to nothing. */
  static final double LITTLE = 0.1;

  /** A share that is off by less is not worth a word. */
  static final double OFF = 0.15;

  public ItemLine {
    flags = List.copyOf(flags);
    options = List.copyOf(options);
  }

  /**
   * Something to look at.
   *
   * @param options that it is about, by the author's names; empty for most kinds
   */
  public record Flag(Kind kind, String options) {}

  /** What there is to look at. */
  public enum Kind {
    /** The less able do better: the key may be wrong. */
    LESS_ABLE_BETTER,
    /** Who does well elsewhere does hardly better here. */
    SAYS_LITTLE,
    /** Clearly fewer points than expected. */
    HARDER,
    /** Clearly more points than expected. */
    EASIER,
    /** The more able choose a wrong option. */
    ABLE_MISLED,
    /** Wrong options that nobody takes. */
    UNTAKEN;

    /** Whether it may do people wrong, so that somebody should read the item again. */
    public boolean serious() {
      return this != UNTAKEN;
    }

    /** The end of its key in the message bundle. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether somebody should read it again. */
  public boolean needsLook() {
    return flags.stream().anyMatch(flag -> flag.kind().serious());
  }

  static List<Flag> flags(
      double predicted, Figure observed, Figure rest, List<OptionLine> options) {
    List<Flag> flags = new ArrayList<>();
    rest.value()
        .filter(found -> found <= LITTLE)
        .ifPresent(
            found -> flags.add(new Flag(found < 0 ? Kind.LESS_ABLE_BETTER : Kind.SAYS_LITTLE, "")));
    observed
        .value()
        .filter(share -> isOff(predicted, share, observed.people()))
        .ifPresent(share -> flags.add(new Flag(share < predicted ? Kind.HARDER : Kind.EASIER, "")));
    add(flags, Kind.ABLE_MISLED, options.stream().filter(OptionLine::misleads).toList());
    add(flags, Kind.UNTAKEN, options.stream().filter(OptionLine::untaken).toList());
    return flags;
  }

  private static void add(List<Flag> flags, Kind kind, List<OptionLine> about) {
    if (!about.isEmpty()) {
      flags.add(
          new Flag(kind, about.stream().map(OptionLine::option).collect(Collectors.joining(", "))));
    }
  }

  /** Off by more than is worth a word, and by more than two standard errors. */
  private static boolean isOff(double predicted, double share, int people) {
    double error = Math.sqrt(predicted * (1 - predicted) / people);
    return Math.abs(share - predicted) > Math.max(OFF, 2 * error);
  }
}
