// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.psychometrics.solving.SolveRate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How well language models solve an item, as measured. Answers that were written down by people
 * beforehand count only where there are no others.
 *
 * @param works how often an answer does all that was asked
 * @param secure of a service that is probed for it: how often it does, and nothing insecure is
 *     found
 * @param marks the share of full marks
 * @param first the day of the first answer
 * @param last the day of the last
 * @param models their names, sorted
 * @param simulated whether all of it rests on answers written down beforehand
 * @param brought those of the answers that were not judged here, by who brought them in and when
 */
public record Exposure(
    SolveRate works,
    Optional<SolveRate> secure,
    SolveRate marks,
    LocalDate first,
    LocalDate last,
    List<String> models,
    boolean simulated,
    List<Brought> brought) {
  /**
   * From this lower bound up models nearly always solve an item: where all of it is solved, six
   * models with three runs each get there, and three models do not, however often they run.
   */
  public static final double NEARLY_ALWAYS = 0.75;

  /** Up to this upper bound models hardly ever solve an item. */
  public static final double HARDLY_EVER = 0.25;

  public Exposure {
    models = List.copyOf(models);
    brought = List.copyOf(brought);
  }

  /** Whether models nearly always solve it, by the cautious end of the interval. */
  public boolean nearlyAlways() {
    return works.ofModels() && works.low() >= NEARLY_ALWAYS;
  }

  /** Whether they hardly ever do, by the other end. */
  public boolean hardlyEver() {
    return works.ofModels() && works.high() <= HARDLY_EVER;
  }

  /** How many runs solved it. */
  public int solved() {
    return works.solved();
  }
}
