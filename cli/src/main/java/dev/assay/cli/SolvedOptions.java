// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.measure.ItemBank;
import dev.assay.server.bank.Exposure;
import dev.assay.server.blueprint.Rules.AiPolicy;
import dev.assay.server.blueprint.SolvedItems;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say what becomes of items that language models nearly always solve. */
final class SolvedOptions {

  @Option(
      names = "--solved-by-ai",
      paramLabel = "WISH",
      defaultValue = "like_others",
      description =
          "Items that language models nearly always solve (column 'solved_low'): like_others,"
              + " leave_out, or where_allowed, which leaves them out unless --ai-policy allows"
              + " help (default: ${DEFAULT-VALUE}).")
  private String wish;

  @Option(
      names = "--ai-policy",
      paramLabel = "POLICY",
      defaultValue = "off",
      description = "Help by AI in the test: off, allowed or measured (default: ${DEFAULT-VALUE}).")
  private String policy;

  @Option(
      names = "--solved-from",
      paramLabel = "SHARE",
      defaultValue = "" + Exposure.NEARLY_ALWAYS,
      description =
          "From this value of 'solved_low' up models nearly always solve an item (default:"
              + " ${DEFAULT-VALUE}).")
  private double from;

  /**
   * The items that a form does without, by name.
   *
   * @param included those that have to be there
   * @throws Refusal when nothing is measured, an included item is among them, or no item is left
   */
  Set<String> leftOut(ItemBank bank, List<String> included) {
    if (!(from > 0 && from <= 1)) {
      throw Refusal.badInput("--solved-from is a share above 0, up to 1, not " + from);
    }
    AiPolicy help = one("--ai-policy", AiPolicy.class, policy);
    if (!one("--solved-by-ai", SolvedItems.class, wish).avoids(help)) {
      return Set.of();
    }
    if (bank.solved().isEmpty()) {
      throw Refusal.badInput("--solved-by-ai: the items have no column 'solved_low'");
    }
    Set<String> solved = bank.solvedFrom(from);
    included.stream()
        .filter(solved::contains)
        .findFirst()
        .ifPresent(id -> {
          throw Refusal.badInput(
              "--include: models nearly always solve '" + id + "', and --solved-by-ai is " + wish);
        });
    if (solved.size() == bank.items().size()) {
      throw Refusal.failed("models nearly always solve every item; none is left");
    }
    return solved;
  }

  private static <E extends Enum<E>> E one(String option, Class<E> kind, String text) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(value -> value.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() ->
            Refusal.badInput(
                "%s is one of %s, not '%s'"
                    .formatted(
                        option,
                        Arrays.stream(kind.getEnumConstants())
                            .map(value -> value.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")),
                        text)));
  }
}
