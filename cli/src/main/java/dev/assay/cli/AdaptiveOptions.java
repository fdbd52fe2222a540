// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.measure.ItemBank;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.adaptive.AdaptiveBank;
import dev.assay.psychometrics.adaptive.AdaptiveRules;
import dev.assay.psychometrics.adaptive.ContentBalance;
import dev.assay.psychometrics.adaptive.ExposureControl;
import dev.assay.psychometrics.adaptive.ExposureTuning;
import dev.assay.psychometrics.adaptive.StoppingRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of adaptive tests. */
final class AdaptiveOptions {
  /** Below what is promised, so that chance seldom meets the promise's hard limit. */
  private static final double WELL_BELOW = 0.96;

  private static final int TUNING_ROUNDS = 40;
  private static final int TUNING_PEOPLE = 100;
  private static final int AMONG = 5;

  @Option(
      names = "--adaptive",
      description = "The next item depends on the answers so far; otherwise everybody gets all.")
  private boolean adaptive;

  @Option(names = "--length", paramLabel = "N", description = "How many items at most.")
  private @Nullable Integer length;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      description = "80 of 100 people are through in so many minutes (needs a column 'minutes').")
  private @Nullable Double minutes;

  @Option(
      names = "--stop-error",
      paramLabel = "SE",
      description = "Stop at this standard error, after 5 items.")
  private @Nullable Double error;

  @Option(
      names = "--stop-sure",
      paramLabel = "P",
      description = "Stop when above or below --cut with this probability, after 5 items.")
  private @Nullable Double sure;

  @Option(
      names = "--control",
      paramLabel = "HOW",
      defaultValue = "none",
      description =
          "How exposure is spread: none, randomesque, sympson-hetter or priced; the last two are"
              + " tuned by simulation first (default: ${DEFAULT-VALUE}).")
  private String control;

  @Option(
      names = "--most-shown",
      paramLabel = "SHARE",
      defaultValue = "1",
      description = "No item is shown to a larger share of people (default: ${DEFAULT-VALUE}).")
  private double mostShown;

  @Option(
      names = "--balance",
      paramLabel = "COLUMN",
      description = "Values of a column get the share of items that they have of the bank.")
  private @Nullable String balance;

  @Option(names = "--per-minute", description = "Choose by information a minute.")
  private boolean perMinute;

  boolean chosen() {
    return adaptive;
  }

  void refuseAlone() {
    if (length != null
        || minutes != null
        || error != null
        || sure != null
        || balance != null
        || perMinute
        || mostShown != 1
        || !control.equals("none")) {
      throw Refusal.badInput(
          "--length, --minutes, --stop-error, --stop-sure, --control, --most-shown, --balance and"
              + " --per-minute are for --adaptive; choose a fixed form with 'assemble' first");
    }
  }

  AdaptiveRules rules(ItemBank bank, Optional<Double> cut) {
    if (length == null && minutes == null) {
      throw Refusal.badInput("--adaptive needs --length or --minutes");
    }
    if (!bank.timed() && (minutes != null || perMinute)) {
      throw Refusal.badInput("--minutes and --per-minute: the items have no column 'minutes'");
    }
    if (sure != null && cut.isEmpty()) {
      throw Refusal.badInput("--stop-sure needs --cut");
    }
    try {
      AdaptiveRules rules = AdaptiveRules.plain(stopping(bank, cut)).showingAtMost(mostShown);
      if (balance != null) {
        rules = rules.balancing(shares(bank, balance));
      }
      return perMinute ? rules.byMinute() : rules;
    } catch (IllegalArgumentException e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    }
  }

  private StoppingRules stopping(ItemBank bank, Optional<Double> cut) {
    int most = length == null ? bank.items().size() : length;
    boolean early = error != null || sure != null;
    StoppingRules stopping =
        new StoppingRules(
            early ? Math.min(AMONG, most) : most,
            most,
            minutes == null ? Double.POSITIVE_INFINITY : minutes,
            error == null ? 0 : error,
            Optional.empty());
    return sure == null ? stopping : stopping.atCut(stopping.fewest(), cut.orElseThrow(), sure);
  }

  private static ContentBalance shares(ItemBank bank, String attribute) {
    Map<String, Double> shares = new HashMap<>();
    bank.items()
        .forEach(item ->
            item.attribute(attribute).ifPresent(value -> shares.merge(value, 1.0, Double::sum)));
    if (shares.isEmpty()) {
      throw Refusal.badInput("--balance: the items have no column '" + attribute + "'");
    }
    return new ContentBalance(attribute, shares);
  }

  /** The rules with the control of exposure, tuned where it has to be. */
  AdaptiveRules controlled(
      AdaptiveRules rules, AdaptiveBank bank, Population population, long seed) {
    ExposureTuning tuning =
        new ExposureTuning(WELL_BELOW * mostShown, TUNING_ROUNDS, TUNING_PEOPLE);
    AdaptiveRules open = rules.showingAtMost(1);
    return rules.controlling(
        switch (control) {
          case "none" -> new ExposureControl.None();
          case "randomesque" -> new ExposureControl.Randomesque(AMONG);
          case "sympson-hetter" -> tuning.sympsonHetter(bank, population, open, seed);
          case "priced" -> tuning.prices(bank, population, open, seed);
          default ->
              throw Refusal.badInput(
                  "--control is none, randomesque, sympson-hetter or priced, not '"
                      + control
                      + "'");
        });
  }
}
