// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemHash;
import dev.assay.items.Manifest;
import dev.assay.server.itemtype.ItemRoom.Security;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What a language model answered to an item.
 *
 * @param item the version
 * @param model its name, as it was configured or recorded
 * @param simulated whether the answer was written down by people beforehand
 * @param answeredOn the day, by UTC
 * @param attempt of a model that sat a test here; empty for an answer recorded elsewhere
 * @param run numbers the answers of one model to one item on a day, from 1
 * @param payload as a response has it; empty when nothing was entered
 * @param earned empty while people have to rate it
 * @param brought how it came when it was not judged here; empty for a test that was sat
 */
public record ModelAnswer(
    ItemHash item,
    String model,
    boolean simulated,
    LocalDate answeredOn,
    Optional<Sat> attempt,
    int run,
    Optional<JsonNode> payload,
    Optional<Earned> earned,
    Optional<BroughtIn> brought) {

  /** Where in an attempt it was given. */
  public record Sat(UUID attempt, int position) {}

  /**
   * Whose word the marks are.
   *
   * @param account of who brought it in; empty where that is not known any more
   * @param by their name; read from the account, and not kept
   * @param at when; empty where that was not noted
   */
  public record BroughtIn(Optional<UUID> account, Optional<String> by, Optional<Instant> at) {
    static BroughtIn by(Optional<UUID> account, Instant at) {
      return new BroughtIn(account, Optional.empty(), Optional.of(at));
    }
  }

  /** The same, brought in. */
  ModelAnswer with(BroughtIn how) {
    return new ModelAnswer(
        item, model, simulated, answeredOn, attempt, run, payload, earned, Optional.of(how));
  }

  /**
   * What an answer earned.
   *
   * @param marks the share of full marks, 0 to 1
   * @param category the score category, from 0
   * @param works whether it does all that was asked: all marks; of a service, all probes that are
   *     not for security
   * @param secure of a service that is probed for it: whether nothing was found; empty for others
   */
  public record Earned(double marks, int category, boolean works, Optional<Boolean> secure) {
    /** Marks are sums of decimal weights. */
    private static final double ALL = 1 - 1e-9;

    /** Does what was asked, and nothing insecure was found. */
    boolean worksAndIsSecure() {
      return works && secure.orElse(false);
    }

    static Earned of(Manifest item, double share, Optional<Security> security) {
      return new Earned(
          share,
          item.category(share),
          security.map(Security::works).orElse(share >= ALL),
          security.map(Security::secure));
    }
  }
}
