// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import dev.assay.items.Findings;
import dev.assay.items.YamlFields;
import java.util.Optional;
import java.util.Set;

/**
 * The settings that an item allows.
 *
 * @param hottest the highest temperature; the lowest is 0
 * @param mostTokens the highest limit of an answer's tokens
 * @param usual what candidates start from
 */
public record SettingsLimits(double hottest, int mostTokens, PromptSettings usual) {
  private static final int FEWEST_TOKENS = 16;
  private static final int ENDLESS = 4_000;

  static SettingsLimits read(Optional<YamlFields> fields, Findings findings) {
    if (fields.isEmpty()) {
      return new SettingsLimits(1, 500, new PromptSettings(0, 500));
    }
    YamlFields given = fields.get();
    double hottest = given.number("temperature", 0, 2);
    int most = given.integer("max-tokens", FEWEST_TOKENS, ENDLESS);
    PromptSettings usual =
        new PromptSettings(
            given.optionalNumber("usual-temperature", 0, 2).orElse(0.0),
            given
                .optionalNumber("usual-max-tokens", FEWEST_TOKENS, ENDLESS)
                .map(Double::intValue)
                .orElse(most));
    given.refuseUnknown(Set.of());
    SettingsLimits limits = new SettingsLimits(hottest, most, usual);
    if (!limits.within(usual).equals(usual)) {
      findings.error(
          given.where("usual-temperature"), "and its neighbour must be within the limits");
    }
    return limits;
  }

  /** The nearest settings that are allowed. */
  public PromptSettings within(PromptSettings wanted) {
    return new PromptSettings(
        Math.clamp(wanted.temperature(), 0, hottest),
        Math.clamp(wanted.maxTokens(), FEWEST_TOKENS, mostTokens));
  }

  /** The fewest tokens that an answer can be limited to. */
  public int fewestTokens() {
    return FEWEST_TOKENS;
  }
}
